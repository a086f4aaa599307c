package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.register.Register;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;
import org.sijil.submission.Intake;
import org.sijil.submission.Outcome;

/**
 * Takes what a device pushes: all of it in one durable commit, or, where that fails on content, one edit at a time, so
 * that no edit can hold up the others. Every edit gets exactly one outcome, once. When too much waits, nothing is taken and
 * the device is told when to come again.
 */
@ApplicationScoped
class Push {
    private static final Logger LOG = Logger.getLogger(Push.class);
    private static final int MOST_EDITS = 200;
    private static final int LONGEST_ID = 200;
    /** Edits that share one commit, about: more would keep the first of them waiting. */
    private static final int MOST_TOGETHER = 400;

    private static final int RETRY_AFTER_MS = 2_000;

    private final Writer writer;
    private final Intake intake;
    private final Witness witness;
    private final Register register;
    private final Clock clock;
    private final Function<Intake.Parcel, List<Intake.Taken>> taking;

    Push(Writer writer, Intake intake, Witness witness, Register register, Clock clock) {
        this.writer = writer;
        this.intake = intake;
        this.witness = witness;
        this.register = register;
        this.clock = clock;
        this.taking = writer.shared(intake::take, parcel -> parcel.edits().size(), MOST_TOGETHER);
    }

    PushReply push(Caller caller, Given input) {
        var edits = input.each("edits");
        check(caller, input, edits);
        var asked = new PushReply.Asked(input.text("cursor"), input.text("receipt"));
        if (isDiverged(asked)) return reply(List.of(), Resync.DIVERGED, null, asked);
        if (edits.isEmpty()) return reply(List.of(), null, null, asked);
        try {
            return reply(outcomes(intake.read(caller, edits)), null, null, asked);
        } catch (Problem.Busy e) {
            return reply(List.of(), null, RETRY_AFTER_MS, asked);
        }
    }

    private boolean isDiverged(PushReply.Asked asked) {
        var cursor = asked.cursor() == null ? null : Cursor.read(asked.cursor()).orElse(null);
        return witness.contradicts(asked.receipt(), cursor);
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
            return outcomes(taking.apply(parcel));
        } catch (Problem.Busy e) {
            throw e;
        } catch (RuntimeException e) {
            int size = parcel.edits().size();
            LOG.warnf(e, "A push of %d edits failed as one; its edits are taken one by one.", size);
            return outcomes(parcel.single().stream().map(this::alone).toList());
        }
    }

    private Intake.Taken alone(Intake.Parcel edit) {
        try {
            return taking.apply(edit).get(0);
        } catch (Problem.Busy e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("An edit failed alone.", e);
            return byItself(edit);
        }
    }

    /** Perhaps not the edit failed, but one that waited for it. */
    private Intake.Taken byItself(Intake.Parcel edit) {
        try {
            return writer.write(() -> intake.takeByItself(edit));
        } catch (Problem.Busy e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("It is kept aside.", e);
            var reason = "It could not be taken in. The operators of this server can mend that.";
            return writer.write(() -> intake.keepAside(edit, reason));
        }
    }

    /** Outcomes carry the register's numbers, which are drawn when the transaction ends: so they are made after it. */
    private static List<Outcome> outcomes(List<Intake.Taken> taken) {
        return taken.stream().map(Intake.Taken::outcome).toList();
    }

    private PushReply reply(List<Outcome> outcomes, Resync resync, Integer retryAfterMs, PushReply.Asked asked) {
        return new PushReply(outcomes, register.head().toString(), resync, clock.instant(), retryAfterMs, asked);
    }
}
