package org.sijil.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.sijil.database.Reader;

/**
 * Walks the register and names the first entry that is not as it was written: a changed word, a missing number, a wrong
 * hash, an end that is not the head, or an act that a rule of review forbids.
 */
@ApplicationScoped
public class Verification {
    /** A rule that every history must keep; it sees the entries in order and may hold what it needs to judge. */
    public interface Rule {
        /** A fresh judge for one walk: what is wrong with an entry, or nothing. */
        Judge judge();
    }

    /** Judges one walk over the register. */
    public interface Judge {
        Optional<String> wrong(Entry entry);
    }

    /** The first broken entry, or none, and how many entries were read. */
    public record Result(long entries, Optional<Broken> broken) {}

    public record Broken(long seq, String why) {}

    private final Reader reader;
    private final Entries entries;
    private final Register register;
    private final Instance<Rule> rules;

    Verification(Reader reader, Entries entries, Register register, Instance<Rule> rules) {
        this.reader = reader;
        this.entries = entries;
        this.register = register;
        this.rules = rules;
    }

    public Result verify() {
        return reader.read(() -> {
            var walk = new Walk(rules.stream().map(Rule::judge).toList());
            var head = register.head();
            entries.each(walk::step);
            return new Result(walk.seq, walk.broken(head));
        });
    }

    /** Goes from entry to entry; the first broken one stays. */
    static final class Walk {
        private final List<Judge> judges;
        private long seq;
        private String hash = Entry.NOTHING;
        private Broken broken;

        Walk(List<Judge> judges) {
            this.judges = judges;
        }

        /** After the last entry. */
        Optional<Broken> broken(Receipt head) {
            return broken != null || head.equals(new Receipt(seq, hash))
                    ? Optional.ofNullable(broken)
                    : Optional.of(new Broken(seq + 1, "the head " + head + " does not follow the last entry"));
        }

        void step(Entry entry) {
            if (broken != null) return;
            if (entry.seq != seq + 1) {
                broken = new Broken(seq + 1, "the entry is missing");
            } else if (!entry.hash.equals(entry.hashAfter(hash))) {
                broken = new Broken(entry.seq, "its hash does not match what it says and what came before");
            } else {
                judges.stream()
                        .flatMap(judge -> judge.wrong(entry).stream())
                        .findFirst()
                        .ifPresent(why -> broken = new Broken(entry.seq, why));
            }
            seq = entry.seq;
            hash = entry.hash;
        }
    }
}
