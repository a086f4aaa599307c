package org.sijil.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sijil.content.Displacement;
import org.sijil.figure.DisplacementLine;
import org.sijil.figure.DisplacementRecord;
import org.sijil.submission.Versions;

/** All displacement records. */
@ApplicationScoped
public class RecordedDisplacements implements PanacheRepositoryBase<RecordedDisplacement, String> {
    private final Links links;
    private final Versions versions;

    RecordedDisplacements(Links links, Versions versions) {
        this.links = links;
        this.versions = versions;
    }

    /** As they are counted: each line with what its account's verified version says. */
    public List<DisplacementRecord> counting(Collection<RecordedDisplacement> records) {
        var told = new HashMap<String, Map<String, Displacement>>();
        return records.stream()
                .map(record -> new DisplacementRecord(
                        record.id,
                        record.measure,
                        record.origin,
                        record.fromDay,
                        record.untilDay,
                        record.lines().stream()
                                .flatMap(line -> counted(line, told))
                                .toList(),
                        record.counted))
                .toList();
    }

    private Stream<DisplacementLine> counted(RecordedLine line, Map<String, Map<String, Displacement>> told) {
        var displacement = told.computeIfAbsent(line.submission(), this::told).get(line.item());
        return displacement == null
                ? Stream.empty()
                : Stream.of(new DisplacementLine(line.submission(), displacement.unit(), displacement.count()));
    }

    /** What an account that backs an incident tells of, by key; nothing of one that backs none. */
    Map<String, Displacement> told(String submission) {
        var byItem = new HashMap<String, Displacement>();
        links.of(submission).ifPresent(link -> {
            var displacements = versions.of(submission, link.version).content().displacements();
            if (displacements != null) displacements.forEach(one -> byItem.put(one.id(), one));
        });
        return byItem;
    }
}
