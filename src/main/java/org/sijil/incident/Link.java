package org.sijil.incident;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijil.figure.Counted;
import org.sijil.figure.Mark;

/**
 * A verified version of a submission as it backs an incident, with its marks and its facilities' matches; valid in the
 * register from {@code fromSeq} until before {@code toSeq}. A submission has at most one that is valid now.
 */
@Entity
public class Link {
    @Id
    public String id;

    public String submission;
    public int version;
    public String incident;

    @Convert(converter = Columns.MarksColumn.class)
    Columns.Marks marks;

    @Convert(converter = Columns.MatchesColumn.class)
    Columns.Matches matches;

    /** Verified without a second pair of eyes. */
    public boolean alone;

    public long fromSeq;
    public Long toSeq;

    public List<Marking> markings() {
        return marks.markings();
    }

    public List<Match> matches() {
        return matches.matches();
    }

    Map<Counted, Mark> marksByCounted() {
        return markings().stream().collect(Collectors.toMap(Marking::counted, Marking::mark));
    }

    Map<String, String> facilityByItem() {
        return matches().stream().collect(Collectors.toMap(Match::item, Match::facility));
    }
}
