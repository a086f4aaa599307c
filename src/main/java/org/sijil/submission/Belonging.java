package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.access.Scope;
import org.sijil.place.Operation;
import org.sijil.place.Places;

/** Tells whose areas a submission belongs to: its place's; without a known place its author's; without any, the root's. */
@ApplicationScoped
class Belonging {
    private final Places places;
    private final Operation operation;

    Belonging(Places places, Operation operation) {
        this.places = places;
        this.operation = operation;
    }

    String ofAuthor(Scope author) {
        var paths = author.areas().stream().map(Scope.Area::path).toList();
        return Areas.column(paths.isEmpty() ? List.of(places.require(operation.rootArea()).path) : paths);
    }

    /** Notes where and when the content says it happened, and so where the record belongs. */
    void note(Submission record) {
        var content = record.content;
        record.place = content.where() == null ? null : content.where().place();
        record.onDay = content.when() == null || content.when().on() == null
                ? null
                : content.when().on().toString();
        record.eventType =
                content.eventType() == null ? null : content.eventType().name();
        var place = record.place == null ? null : places.findById(record.place);
        record.areas = place == null ? record.authorAreas : Areas.column(List.of(place.path));
    }
}
