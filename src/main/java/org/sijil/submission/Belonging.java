package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.place.Operation;
import org.sijil.place.Places;

/** Tells whose areas a submission belongs to: its place's; without a known place its author's; without any, the root's. */
@ApplicationScoped
class Belonging {
    private final Places places;
    private final Operation operation;
    private final Scopes scopes;

    Belonging(Places places, Operation operation, Scopes scopes) {
        this.places = places;
        this.operation = operation;
        this.scopes = scopes;
    }

    String ofAuthor(Scope author) {
        var paths = author.areas().stream().map(Scope.Area::path).toList();
        return Areas.column(paths.isEmpty() ? List.of(places.require(operation.rootArea()).path) : paths);
    }

    /**
     * Notes where and when the content says it happened, and so where the record belongs. While it names the same place
     * it stays where it is: {@link #follow} alone moves it then.
     */
    void note(Submission record, Surroundings around) {
        var content = record.content();
        var named = content.where() == null ? null : content.where().place();
        boolean isSame = record.areas != null && Objects.equals(named, record.place);
        record.place = named;
        record.onDay = content.when() == null || content.when().on() == null
                ? null
                : content.when().on().toString();
        record.eventType =
                content.eventType() == null ? null : content.eventType().name();
        if (isSame) return;
        var place = named == null ? null : around.place(named);
        record.areas = place == null ? record.authorAreas : Areas.column(List.of(place.path()));
    }

    /** Its place is known now, or lies elsewhere. Anywhere if an administrator says so, else within its author's areas. */
    void follow(Submission record, boolean anywhere) {
        var place = places.require(record.place);
        if (anywhere || scopes.of(record.author).areas().stream().anyMatch(area -> place.liesIn(area.place()))) {
            record.areas = Areas.column(List.of(place.path));
        }
    }
}
