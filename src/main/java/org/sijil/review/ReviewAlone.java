package org.sijil.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sijil.database.Locks;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.People;
import org.sijil.identity.Role;
import org.sijil.register.Register;
import org.sijil.shared.Problem;

/**
 * Whether a supervisor may decide on what they wrote. An administrator may allow it while there is no second supervisor;
 * what is decided so is marked ALONE and never corroborates.
 */
@ApplicationScoped
class ReviewAlone {
    /** Shared by decisions, so that each lies in the register on the right side of a change of the rule. */
    static final String LOCK = "review alone";

    private static final String NAME = "review-alone";

    private final Writer writer;
    private final Locks locks;
    private final Register register;
    private final Settings settings;
    private final People people;

    ReviewAlone(Writer writer, Locks locks, Register register, Settings settings, People people) {
        this.writer = writer;
        this.locks = locks;
        this.register = register;
        this.settings = settings;
        this.people = people;
    }

    record ReviewAloneSet(boolean allowed) {}

    boolean isAllowed() {
        return settings.findByIdOptional(NAME)
                        .filter(one -> one.value.equals("true"))
                        .isPresent()
                && !hasSecondSupervisor();
    }

    void set(Caller caller, boolean allowed) {
        caller.mustBe(Role.ADMINISTRATOR);
        writer.run(() -> {
            locks.take(List.of(LOCK));
            if (allowed && hasSecondSupervisor()) {
                throw new Problem.Contradiction(
                        "There is more than one supervisor: one decides on what another wrote.");
            }
            var setting = settings.findByIdOptional(NAME).orElseGet(() -> new Setting(NAME));
            setting.value = Boolean.toString(allowed);
            settings.persist(setting);
            register.append(caller.says("REVIEW_ALONE_SET", NAME, new ReviewAloneSet(allowed)));
        });
    }

    private boolean hasSecondSupervisor() {
        return people.count("role", Role.SUPERVISOR) > 1;
    }
}
