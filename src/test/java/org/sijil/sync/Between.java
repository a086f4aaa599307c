package org.sijil.sync;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sijil.identity.Caller;
import org.sijil.shared.Given;
import org.sijil.submission.Outcome;

/** Stands between the devices and the engine, and passes everything on: a broken server changes one thing of it. */
abstract class Between implements Server {
    final Server engine;
    final Sijil sijil;

    Between(Server engine, Simulation all) {
        this.engine = engine;
        this.sijil = all.sijil;
    }

    @Override
    public PushReply push(Caller caller, Given request) {
        var renamed = new HashMap<String, String>();
        var edits = new ArrayList<Map<String, Object>>();
        for (var edit : request.each("edits")) {
            var changed = edit(caller, new LinkedHashMap<>(edit.fields()));
            renamed.put((String) changed.get("editId"), edit.text("editId"));
            edits.add(changed);
        }
        var input = new LinkedHashMap<>(request.fields());
        input.put("edits", edits);
        var reply = engine.push(caller, new Given("input", input));
        return with(
                reply, reply.outcomes.stream().map(one -> named(one, renamed)).toList());
    }

    /** An edit on its way in. */
    Map<String, Object> edit(Caller caller, Map<String, Object> edit) {
        return edit;
    }

    @Override
    public Page pull(Caller caller, @Nullable String cursor, @Nullable String receipt, int limit) {
        var page = engine.pull(caller, cursor, receipt, limit);
        return page.resync() == Resync.DIVERGED ? page : page(caller, cursor, page);
    }

    /** A page on its way out. */
    Page page(Caller caller, @Nullable String cursor, Page page) {
        return page;
    }

    static Page with(Page page, List<Change> changes) {
        return Engine.with(page, changes, page.cursor(), page.hasMore());
    }

    static PushReply with(PushReply reply, List<Outcome> outcomes) {
        return new PushReply(outcomes, reply.receipt, reply.resync, reply.serverTime, reply.retryAfterMs, reply.asked);
    }

    private static Outcome named(Outcome outcome, Map<String, String> names) {
        return new Outcome(
                names.get(outcome.editId), outcome.kind, outcome.seq, outcome.replayed, outcome.code, outcome.reason);
    }
}
