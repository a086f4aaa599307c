package org.sijil.sync;

import static org.sijil.Api.map;

import java.util.Map;
import java.util.Set;
import org.sijil.Tablet;

/**
 * Schedules of a few steps. The author has the first device and works in the first two areas, as their colleague does on
 * the third; the fourth device is the one of somebody who sees the second area only.
 */
final class ShortStories {
    private static final int AUTHOR = 0;
    private static final int COLLEAGUE = 2;
    private static final int NEIGHBOUR = 3;

    private ShortStories() {}

    /** A record departs from under an edit whose reply was lost, and comes back, changed; then the worker edits it once more. */
    static void comesBack(Simulation all) {
        var record = begins(all, AUTHOR, 0, true);
        catchesUp(all, COLLEAGUE);
        says(all, COLLEAGUE, record, map("strikeCount", 1));
        var colleague = all.devices.get(COLLEAGUE);
        colleague.push(all.server(colleague), 1, false);
        colleague.receive(ReferenceDevice.Kind.PUSH, ReferenceDevice.Arrival.LOST);
        catchesUp(all, AUTHOR);
        says(all, AUTHOR, record, map("strikeCount", 2));
        all.push(all.devices.get(AUTHOR));
        hasAreas(all, COLLEAGUE, Set.of(all.ground.areas.get(2)));
        catchesUp(all, COLLEAGUE);
        hasAreas(all, COLLEAGUE, Set.of(all.ground.areas.get(0)));
        catchesUp(all, COLLEAGUE);
        says(all, COLLEAGUE, record, map("strikeCount", 0));
    }

    /** A record leaves the area, others come, then it changes again; the neighbour turns page after page. */
    static void changesAfterItLeft(Simulation all) {
        var record = begins(all, AUTHOR, 1, true);
        catchesUp(all, NEIGHBOUR);
        says(all, AUTHOR, record, place(all, 0));
        all.push(all.devices.get(AUTHOR));
        begins(all, AUTHOR, 1, true);
        says(all, AUTHOR, record, map("strikeCount", 2));
        all.push(all.devices.get(AUTHOR));
        var neighbour = all.devices.get(NEIGHBOUR);
        while (all.pull(neighbour, 1)) {}
    }

    /** A draft is handed in as it is, is seen by the neighbour, and leaves the area. */
    static void leavesOnceHandedIn(Simulation all) {
        var record = begins(all, AUTHOR, 1, false);
        var author = all.devices.get(AUTHOR);
        author.edit(record, Wording.NOTHING.submitting(), null);
        all.push(author);
        catchesUp(all, NEIGHBOUR);
        says(all, AUTHOR, record, place(all, 0));
        all.push(author);
    }

    private static String begins(Simulation all, int device, int area, boolean handsIn) {
        var record = Tablet.newId();
        all.records.add(record);
        var wire = place(all, area);
        wire.put("strikeCount", 0);
        var wording = Wording.sets(wire);
        all.devices.get(device).edit(record, handsIn ? wording.submitting() : wording, null);
        all.push(all.devices.get(device));
        return record;
    }

    private static Map<String, Object> place(Simulation all, int area) {
        return map("where", map("place", all.ground.towns.get(area)));
    }

    /** Only what the worker can open. */
    private static void says(Simulation all, int device, String record, Map<String, Object> wire) {
        var writer = all.devices.get(device);
        if (writer.records().contains(record)) writer.edit(record, Wording.sets(wire), null);
    }

    private static void catchesUp(Simulation all, int device) {
        while (all.pull(all.devices.get(device), 1_000)) {}
    }

    private static void hasAreas(Simulation all, int device, Set<String> areas) {
        all.ground.assign(all.sijil.areas(), all.devices.get(device).caller.person(), areas, true);
    }
}
