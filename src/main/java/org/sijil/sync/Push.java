package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.sijil.database.Reader;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.register.Register;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;
import org.sijil.submission.Intake;
import org.sijil.submission.Outcome;

/**
 * Takes what a device pushes: all of it in one durable commit, or, where that fails on content, one edit at a time, so
 * that no edit can hold up the others. Every edit gets exactly one outcome, once.
 */
@ApplicationScoped
class Push {
    private static final Logger LOG = Logger.getLogger(Push.class);
    private static final int MOST_EDITS = 200;
    private static final int LONGEST_ID = 200;

    private final Writer writer;
    private final Reader reader;
    private final Intake intake;
    private final Witness witness;
    private final Register register;
    private final Clock clock;

    Push(Writer writer, Reader reader, Intake intake, Witness witness, Register register, Clock clock) {
        this.writer = writer;
        this.reader = reader;
        this.intake = intake;
        this.witness = witness;
        this.register = register;
        this.clock = clock;
    }

    PushReply push(Caller caller, Given input) {
        var edits = input.each("edits");
        check(caller, input, edits);
        var cursor = input.text("cursor");
        boolean diverged = reader.read(() -> witness.contradicts(
                input.text("receipt"),
                cursor == null ? null : Cursor.read(cursor).orElse(null)));
        var asked = new PushReply.Asked(cursor, input.text("receipt"));
        if (diverged) return reply(List.of(), Resync.DIVERGED, asked);
        return reply(edits.isEmpty() ? List.of() : outcomes(intake.read(caller, edits)), null, asked);
    }

    private static void check(Caller caller, Given input, List<Given> edits) {
        caller.mustBeOn(input.text("installation"));
        Problem.BadValue.unless(edits.size() <= MOST_EDITS, "input.edits", "at most " + MOST_EDITS + " edits");
        for (Given edit : edits) {
            id(edit, "editId");
            id(edit, "submissionId");
        }
    }

    private static void id(Given edit, String name) {
        var text = edit.text(name);
        var fits = !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.chars().noneMatch(c -> c < ' ' || Character.isSurrogate((char) c));
        Problem.BadValue.unless(fits, edit.path() + "." + name, "1 to " + LONGEST_ID + " printable characters");
    }

    private List<Outcome> outcomes(Intake.Parcel parcel) {
        try {
            return taken(() -> intake.take(List.of(parcel)).get(0));
        } catch (Problem.Busy e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "A push of %d edits failed as one; its edits are taken one by one.",
                    parcel.edits().size());
            return parcel.single().stream()
                    .flatMap(edit -> alone(edit).stream())
                    .toList();
        }
    }

    private List<Outcome> alone(Intake.Parcel edit) {
        try {
            return taken(() -> intake.take(List.of(edit)).get(0));
        } catch (Problem.Busy e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "An edit failed alone and is kept aside.");
            return taken(() -> List.of(
                    intake.keepAside(edit, "It could not be taken in. The operators of this server can mend that.")));
        }
    }

    /** Outcomes carry the register's numbers, which are drawn when the transaction ends: so they are made after it. */
    private List<Outcome> taken(Supplier<List<Intake.Taken>> work) {
        return writer.write(work).stream().map(Intake.Taken::outcome).toList();
    }

    private PushReply reply(List<Outcome> outcomes, Resync resync, PushReply.Asked asked) {
        var receipt = reader.read(register::head).toString();
        return new PushReply(outcomes, receipt, resync, clock.instant(), null, asked);
    }
}
