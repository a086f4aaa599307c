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

/**
 * Checks from the entries alone that nobody decided on a submission that they had written, edited or sent, unless review alone
 * was allowed then and the decision is marked. Whether there was a second supervisor is not judged again.
 */
@ApplicationScoped
class FourEyes implements Verification.Rule {

    private record Payload(Clear clear) {}

    private record Clear(boolean authored, String sender, boolean alone, boolean allowed) {}

    @Override
    public Verification.Judge judge() {
        return new Walk();
    }

    private static final class Walk implements Verification.Judge {
        private final Map<String, Set<String>> authors = new HashMap<>();
        private boolean aloneIsAllowed;

        @Override
        public Optional<String> wrong(Entry entry) {
            if (entry.person == null) return Optional.empty();
            if (entry.kind.equals("REVIEW_ALONE_SET"))
                aloneIsAllowed = clear(entry).allowed();
            if (entry.kind.equals("EDIT") && clear(entry).authored()) {
                var ofIt = authors.computeIfAbsent(entry.subject, unused -> new HashSet<>());
                ofIt.add(entry.person);
                if (clear(entry).sender() != null) ofIt.add(clear(entry).sender());
            }
            boolean own = authors.getOrDefault(entry.subject, Set.of()).contains(entry.person);
            if (!own || !entry.kind.equals("DECISION")) return Optional.empty();
            if (!clear(entry).alone()) return Optional.of("the person decided on what they wrote");
            return aloneIsAllowed
                    ? Optional.empty()
                    : Optional.of("the person decided on what they wrote while review alone was not allowed");
        }
    }

    private static Clear clear(Entry entry) {
        return Json.read(entry.payload, Payload.class).clear();
    }
}
