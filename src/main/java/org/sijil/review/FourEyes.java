package org.sijil.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijil.register.Entry;
import org.sijil.register.Verification;
import org.sijil.shared.Json;

/** Checks from the entries alone that nobody decided on a submission that they had written or edited. */
@ApplicationScoped
class FourEyes implements Verification.Rule {

    private record Payload(Clear clear) {}

    private record Clear(boolean authored, boolean alone) {}

    @Override
    public Verification.Judge judge() {
        Map<String, Set<String>> authors = new HashMap<>();
        return entry -> {
            if (entry.person == null) return Optional.empty();
            if (entry.kind.equals("EDIT") && clear(entry).authored()) {
                authors.computeIfAbsent(entry.subject, unused -> new HashSet<>())
                        .add(entry.person);
            }
            boolean own = authors.getOrDefault(entry.subject, Set.of()).contains(entry.person);
            return entry.kind.equals("DECISION") && own && !clear(entry).alone()
                    ? Optional.of("the person decided on what they wrote")
                    : Optional.empty();
        };
    }

    private static Clear clear(Entry entry) {
        return Json.read(entry.payload, Payload.class).clear();
    }
}
