package org.sijil.sync;

import java.util.stream.Collectors;
import org.sijil.shared.Json;
import org.sijil.submission.SupervisorWords;

/** What the register says of a schedule at last, told without ids and times. */
final class Story {
    private final StringBuilder text = new StringBuilder();

    Story(Simulation simulation) {
        var archive = Archive.read(simulation.sijil, simulation.began, simulation.records);
        var stored = archive.editsById();
        for (var id : simulation.records) {
            var record = archive.records().get(id);
            if (record == null) continue;
            tell(record.state, record.draft, record.version, record.openConflicts, Json.write(record.content()));
        }
        for (var conflict : archive.conflicts()) {
            var rivals = SupervisorWords.rivals(conflict).stream()
                    .map(rival -> simulation.nameOf(rival.installation()) + Json.write(rival.content()))
                    .collect(Collectors.joining());
            tell(conflict.path, conflict.state, rivals);
        }
        for (var device : simulation.devices) {
            for (var edit : device.said) {
                var row = stored.get(edit.id());
                if (row != null) tell(device.number, edit.wording.wire(), row.kind, row.code);
            }
        }
        archive.quarantined().forEach(row -> tell(row.code, row.state));
    }

    private void tell(Object... words) {
        for (var word : words) text.append(word).append(' ');
        text.append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
