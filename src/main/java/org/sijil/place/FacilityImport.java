package org.sijil.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.register.Register;
import org.sijil.shared.Problem;

/** Adds and changes facilities, one or a file of them. They are never taken away: what happened to them stays. */
@ApplicationScoped
public class FacilityImport {
    private final Writer writer;
    private final Register register;
    private final Places places;
    private final Facilities facilities;
    private final Operation operation;
    private final Jurisdiction jurisdiction;

    FacilityImport(
            Writer writer,
            Register register,
            Places places,
            Facilities facilities,
            Operation operation,
            Jurisdiction jurisdiction) {
        this.writer = writer;
        this.register = register;
        this.places = places;
        this.facilities = facilities;
        this.operation = operation;
        this.jurisdiction = jurisdiction;
    }

    /** Administrators. All rows are taken or none; rows that change nothing make no entry. */
    ImportResult importFile(Caller caller, String csv) {
        caller.mustBe(Role.ADMINISTRATOR);
        var problems = new ImportProblems();
        var lines = CsvFile.read(csv, FacilityRow.COLUMNS, FacilityRow::of, problems);
        return writer.write(() -> {
            places.lock(operation.rootArea());
            var tree = places.tree();
            lines.forEach(line -> line.row().checkPlace(tree, problems.at(line.number())));
            if (problems.any()) return problems.refusal();
            int changed = change(caller, lines.stream().map(CsvFile.Line::row).toList());
            return new ImportResult(changed, lines.size() - changed, List.of());
        });
    }

    /**
     * Administrators, and supervisors in their areas; others are NOT_ALLOWED. A wrong field is BAD_VALUE, an id that is
     * taken CONTRADICTION.
     */
    Facility add(Caller caller, FacilityRow row) {
        caller.mustBe(Role.SUPERVISOR, Role.ADMINISTRATOR);
        row.check(Wrong::inInput);
        return writer.write(() -> {
            places.lock(operation.rootArea());
            if (facilities.findById(row.id()) != null) {
                throw new Problem.Contradiction("There is a facility " + row.id() + ". Choose another id.");
            }
            row.checkPlace(places.tree(), Wrong::inInput);
            if (caller.is(Role.SUPERVISOR) && !jurisdiction.covers(caller.person(), row.place())) {
                throw new Problem.NotAllowed(
                        "A SUPERVISOR may add facilities in their areas only. An administrator may.");
            }
            change(caller, List.of(row));
            return facilities.require(row.id());
        });
    }

    private int change(Caller caller, List<FacilityRow> rows) {
        var known = facilities.byIds(rows.stream().map(FacilityRow::id).toList()).stream()
                .collect(Collectors.toMap(facility -> facility.id, Function.identity()));
        var changed =
                rows.stream().filter(row -> !row.isSameAs(known.get(row.id()))).toList();
        for (var row : changed) {
            var facility = row.writeTo(known.getOrDefault(row.id(), new Facility()));
            register.append(caller.says("FACILITY_CHANGED", row.id(), row.said()), seq -> facility.seq = seq);
            facilities.persist(facility);
        }
        return changed.size();
    }
}
