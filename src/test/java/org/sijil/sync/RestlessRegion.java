package org.sijil.sync;

import static org.sijil.Api.map;
import static org.sijil.Said.all;
import static org.sijil.Said.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sijil.Gazetteer;
import org.sijil.Office;
import org.sijil.Tablet;

/**
 * Three governorates where nothing stays: records move and are handed in late, people gain and lose areas, places lie
 * elsewhere from one day to the next. All of it said over HTTP, as real people would.
 */
final class RestlessRegion {
    private static final String SHEET = "id,parent,level,name_en,name_ar,lat,lon\n";

    private final Random random;
    private final List<String> governorates =
            List.of(Gazetteer.governorate(), Gazetteer.governorate(), Gazetteer.governorate());
    private final String district = Gazetteer.add(Gazetteer.newId(), governorates.get(0), "DISTRICT");
    private final String inside = Gazetteer.add(Gazetteer.newId(), district, "COMMUNITY");
    private final String town = Gazetteer.town(governorates.get(1));
    private final List<String> areas = new ArrayList<>(governorates);
    private final List<String> places = new ArrayList<>(governorates);
    private final List<String> people = new ArrayList<>();
    private final List<Tablet> authors = new ArrayList<>();
    private final Tablet stranger = Gazetteer.worker(Gazetteer.governorate());

    /** Each record's author. */
    private final Map<String, Tablet> records = new LinkedHashMap<>();

    /** Places that records name and the gazetteer lacks. */
    private final List<String> additions = new ArrayList<>();

    /** Records that are moved about now. */
    private final List<String> busy = new ArrayList<>();

    RestlessRegion(Random random) {
        this.random = random;
        areas.add(district);
        places.addAll(List.of(inside, town));
        for (var area : governorates) authors.add(Gazetteer.worker(area));
        authors.forEach(author -> people.add(author.person()));
    }

    Office.Member supervisor() {
        var supervisor = Office.member("SUPERVISOR");
        people.add(supervisor.person());
        return supervisor;
    }

    List<Tablet> authors() {
        return authors;
    }

    Tablet stranger() {
        return stranger;
    }

    Set<String> records() {
        return records.keySet();
    }

    /** The places that are here for good. */
    List<String> places() {
        return places;
    }

    /** New records take the place of some of the old ones. */
    void begin() {
        while (busy.size() > 6) busy.remove(random.nextInt(busy.size()));
        for (int i = 0; i < 2; i++) {
            var id = Tablet.newId();
            records.put(id, one(authors));
            busy.add(id);
            say(id, "where", map("place", one(places)), random.nextBoolean());
        }
    }

    void move() {
        say(one(busy), "where", map("place", one(places)), false);
    }

    void handIn() {
        say(one(busy), "mode", "AIR", true);
    }

    void withdraw() {
        var id = one(busy);
        var author = records.get(id);
        author.push(author.edit(id, null, null, "withdraw", true));
    }

    /** The record changes in the register, though no word of it does: an edit of it is kept aside. */
    void stir() {
        var id = one(busy);
        stranger.push(stranger.edit(id, null, narrative("what a stranger says")));
    }

    /** What its author says next of it waits behind this. */
    void sayWhatNobodyCanRead() {
        var id = one(busy);
        var author = records.get(id);
        author.push(author.edit(id, null, null, "clear", List.of("rumours")));
    }

    void dismiss(String quarantined) {
        var input = map("edit", quarantined, "action", "DISMISS", "reason", "Nobody can read it.");
        Gazetteer.supervisor("ROOT").api().send("close-quarantined", "input", input);
    }

    void nameAPlaceThatIsAddedLater() {
        var id = one(busy);
        var place = Gazetteer.newId();
        say(id, "where", map("place", place), random.nextBoolean());
        additions.add(place);
    }

    void addPlace() {
        if (additions.isEmpty()) return;
        var place = additions.remove(random.nextInt(additions.size()));
        Gazetteer.add(place, one(areas), "COMMUNITY");
    }

    void moveAPlace() {
        var row = random.nextBoolean()
                ? String.join(",", town, one(areas), "COMMUNITY", "Town", "", "", "")
                : String.join(",", district, one(governorates), "DISTRICT", "District", "", "", "");
        Office.administrator().send("import-places", "input", map("csv", SHEET + row));
    }

    void assign() {
        var given = areas.stream()
                .filter(area -> random.nextInt(3) == 0)
                .map(area -> map("area", area, "seesArea", random.nextInt(3) > 0))
                .toList();
        Office.administrator().send("assign-areas", "input", map("person", one(people), "areas", given));
    }

    private void say(String id, String path, Object value, boolean submit) {
        var author = records.get(id);
        var set = all(map(path, value), random.nextBoolean() ? map() : narrative("n" + random.nextInt(1_000)));
        author.push(author.edit(id, null, set, "submit", submit));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
