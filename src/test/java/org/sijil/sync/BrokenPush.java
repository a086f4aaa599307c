package org.sijil.sync;

import jakarta.annotation.Nullable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sijil.content.ContentFields;
import org.sijil.identity.Caller;
import org.sijil.merge.Fields;
import org.sijil.merge.Path;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;
import org.sijil.submission.Quarantined;
import org.sijil.submission.SubmissionVersion;

/** Servers that break one rule on what devices push. */
final class BrokenPush {
    private BrokenPush() {}

    /** An edit that comes again is applied again. */
    static final class AppliesAgain extends Between {
        private final Map<String, Integer> copies = new HashMap<>();

        AppliesAgain(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Map<String, Object> edit(Caller caller, Map<String, Object> edit) {
            int copy = copies.merge((String) edit.get("editId"), 1, Integer::sum);
            if (copy > 1) edit.put("editId", caller.installation() + ":" + (number(edit) + 1_000_000_000L * copy));
            return edit;
        }
    }

    /** The last edit of a push is acknowledged, and forgotten. */
    static final class LosesAnEdit extends Between {
        LosesAnEdit(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        public PushReply push(Caller caller, Given request) {
            var edits = request.each("edits");
            if (edits.size() < 2) return engine.push(caller, request);
            var input = new LinkedHashMap<>(request.fields());
            input.put(
                    "edits",
                    edits.subList(0, edits.size() - 1).stream()
                            .map(Given::fields)
                            .toList());
            var reply = engine.push(caller, new Given("input", input));
            if (reply.outcomes.isEmpty()) return reply;
            var outcomes = new ArrayList<>(reply.outcomes);
            var last = outcomes.get(outcomes.size() - 1);
            outcomes.add(new org.sijil.submission.Outcome(
                    edits.get(edits.size() - 1).text("editId"), last.kind, last.seq, false, null, null));
            return with(reply, outcomes);
        }
    }

    /** Every edit is taken as if made on what the register says now: the last write wins. */
    static class LastWriteWins extends Between {
        LastWriteWins(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Map<String, Object> edit(Caller caller, Map<String, Object> edit) {
            if (edit.get("base") != null) edit.put("base", current(edit));
            return edit;
        }

        Object current(Map<String, Object> edit) {
            return sijil.reader().read(() -> {
                var record = sijil.submissions().findById((String) edit.get("submissionId"));
                return record == null
                        ? edit.get("base")
                        : sijil.views().of(List.of(record)).get(0).base();
            });
        }
    }

    /** The last write wins where the device's clock says that it is later. */
    static final class LatestClockWins extends LastWriteWins {
        LatestClockWins(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Map<String, Object> edit(Caller caller, Map<String, Object> edit) {
            boolean late = OffsetDateTime.parse((String) edit.get("editedAt")).getYear() > 2023;
            return late ? super.edit(caller, edit) : edit;
        }
    }

    /** No base is looked at: everything that others wrote counts as unseen. */
    static final class ForgetsBases extends Between {
        ForgetsBases(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Map<String, Object> edit(Caller caller, Map<String, Object> edit) {
            var record = sijil.reader().read(() -> sijil.submissions().findById((String) edit.get("submissionId")));
            if (record != null) edit.put("base", null);
            return edit;
        }
    }

    /** An edit is taken to put the whole record, on what the register says now. */
    static final class PutsWholeRecords extends LastWriteWins {
        PutsWholeRecords(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Map<String, Object> edit(Caller caller, Map<String, Object> edit) {
            var base = base(sijil, edit);
            if (base == null || edit.get("clear") != null) return edit;
            var whole = new Wording(said(edit), Set.of(), false, false).appliedTo(ContentFields.of(base.content()));
            edit.put("set", Wording.plain(whole));
            return super.edit(caller, edit);
        }
    }

    /** sync_model "view": what equals the base is unchanged, also where the chain itself has changed it since. */
    static final class ForgetsOwnChanges extends Between {
        ForgetsOwnChanges(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Map<String, Object> edit(Caller caller, Map<String, Object> edit) {
            var base = base(sijil, edit);
            if (base == null || edit.get("set") == null) return edit;
            var values = new java.util.TreeMap<Path, Object>(said(edit).values());
            var before = ContentFields.of(base.content());
            values.entrySet().removeIf(one -> Objects.equals(one.getValue(), before.get(one.getKey())));
            edit.put("set", Wording.plain(Fields.of(values)));
            return edit;
        }
    }

    /** sync_model "base": a version is named by its number, whatever it says. */
    static final class TrustsVersionNumbers extends Between {
        TrustsVersionNumbers(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Map<String, Object> edit(Caller caller, Map<String, Object> edit) {
            var base = base(sijil, edit);
            if (base == null) return edit;
            var token = ((String) edit.get("base")).split(":");
            edit.put("base", token[0] + ":" + token[1] + ":" + base.digest);
            return edit;
        }
    }

    /** sync_model "receipt": nobody compares what devices know of the register with the register. */
    static final class NoticesNoRestore extends Between {
        NoticesNoRestore(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        public PushReply push(Caller caller, Given request) {
            var input = new LinkedHashMap<>(request.fields());
            input.put("receipt", null);
            return engine.push(caller, new Given("input", input));
        }

        @Override
        public Page pull(Caller caller, @Nullable String cursor, @Nullable String receipt, int limit) {
            return engine.pull(caller, cursor, null, limit);
        }
    }

    /** own_installation, the server's half: whoever sends an edit is its author. */
    static final class CreditsTheSender extends Between {
        CreditsTheSender(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Map<String, Object> edit(Caller caller, Map<String, Object> edit) {
            var name = (String) edit.get("editId");
            if (!name.startsWith(caller.installation()))
                edit.put("editId", caller.installation() + ":" + (number(edit) + 2_000_000_000L));
            return edit;
        }
    }

    /** waiting_scope: what waited for its record is let in when that comes, whether or not its author may see it. */
    static final class LetsInWhateverWaited extends Between {
        private final Simulation all;

        LetsInWhateverWaited(Server engine, Simulation all) {
            super(engine, all);
            this.all = all;
        }

        @Override
        public PushReply push(Caller caller, Given request) {
            var reply = engine.push(caller, request);
            var stuck = sijil.reader()
                    .read(() -> sijil.quarantined()
                            .list("submission in ?1 and state = ?2", all.records, Quarantined.State.HELD));
            var waited = new HashSet<String>();
            stuck.forEach(row -> {
                if (row.code != org.sijil.submission.QuarantineCode.BASE_LOST && row.sentOn == null)
                    waited.add(row.edit);
            });
            for (var row : stuck) {
                var outcome = sijil.reader().read(() -> sijil.edits().findById(row.edit));
                boolean isLate =
                        waited.contains(row.edit) && outcome.code == org.sijil.submission.QuarantineCode.BASE_LOST;
                if (isLate) letIn(row);
            }
            return reply;
        }

        private void letIn(Quarantined row) {
            try {
                sijil.supervisor().apply(all.ground.supervisors.get(0), row);
            } catch (Problem refused) {
                // another edit of its chain is kept aside
            }
        }
    }

    private static long number(Map<String, Object> edit) {
        var name = (String) edit.get("editId");
        return Long.parseLong(name.substring(name.lastIndexOf(':') + 1));
    }

    @SuppressWarnings("unchecked")
    private static Fields said(Map<String, Object> edit) {
        return edit.get("set") == null ? Fields.NONE : Wording.fields((Map<String, Object>) edit.get("set"));
    }

    /** The version of the number that an edit's base names, or null. */
    private static @Nullable SubmissionVersion base(Sijil sijil, Map<String, Object> edit) {
        if (edit.get("base") == null) return null;
        int number = Integer.parseInt(((String) edit.get("base")).split(":")[0]);
        return sijil.reader().read(() -> sijil.versions().of((String) edit.get("submissionId"), number));
    }
}
