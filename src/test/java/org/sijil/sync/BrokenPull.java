package org.sijil.sync;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sijil.access.Scope;
import org.sijil.identity.Caller;
import org.sijil.submission.SubmissionVersion;

/** Servers that break one rule on what devices pull. */
final class BrokenPull {
    private BrokenPull() {}

    /** A naive cursor: it runs ahead of what the page brought. */
    static final class CursorRunsAhead extends Between {
        CursorRunsAhead(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Page page(Caller caller, @Nullable String cursor, Page page) {
            if (!page.hasMore()) return page;
            var reached = Cursor.read(page.cursor()).orElseThrow();
            return Engine.with(
                    page, page.changes(), reached.at(reached.seq() + 1).text(), true);
        }
    }

    /** What lies in no backup is called safe. */
    static final class CallsAllSafe extends Between {
        CallsAllSafe(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Page page(Caller caller, @Nullable String cursor, Page page) {
            var head = Long.toString(Receipts.seq(page.receipt()));
            return new Page(page.changes(), page.cursor(), page.receipt(), page.hasMore(), page.resync(), head);
        }
    }

    /** departures: a record that leaves the scope does not depart. */
    static final class ForgetsDepartures extends Between {
        ForgetsDepartures(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Page page(Caller caller, @Nullable String cursor, Page page) {
            return with(
                    page,
                    page.changes().stream()
                            .filter(change -> !(change instanceof Change.Departure))
                            .toList());
        }
    }

    /** A page may bring what its reader may not see. */
    static final class TellsEveryone extends Between {
        private final Simulation all;

        TellsEveryone(Server engine, Simulation all) {
            super(engine, all);
            this.all = all;
        }

        @Override
        Page page(Caller caller, @Nullable String cursor, Page page) {
            var changes = new ArrayList<>(page.changes());
            sijil.reader().read(() -> sijil.views().rendered(sijil.submissions().byIds(all.records))).stream()
                    .limit(1)
                    .forEach(one -> changes.add(new Change.SubmissionChanged(one)));
            return with(page, changes);
        }
    }

    /** Departures that stand in the feed under a condition that is wrong. */
    abstract static class ForgetsSomeDepartures extends Between {
        ForgetsSomeDepartures(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        Page page(Caller caller, @Nullable String cursor, Page page) {
            var kept = sijil.reader().read(() -> {
                var scope = sijil.scopes().of(caller);
                return page.changes().stream()
                        .filter(change -> !(change instanceof Change.Departure left)
                                || isTold(scope, left.submissionId(), cursor, page))
                        .toList();
            });
            return with(page, kept);
        }

        abstract boolean isTold(Scope scope, String record, @Nullable String cursor, Page page);

        List<SubmissionVersion> versions(String record) {
            return sijil.versions().list("submission = ?1 order by version", record);
        }

        boolean admits(Scope scope, String record, SubmissionVersion version) {
            var author = sijil.submissions().findById(record).author;
            var areas = List.of(version.areas.split("\\|"));
            return scope.admitsSubmission(
                    author,
                    version.draft,
                    areas.stream().filter(area -> !area.isEmpty()).toList());
        }

        static long seq(@Nullable String cursor) {
            return cursor == null ? 0 : Cursor.read(cursor).map(Cursor::seq).orElse(0L);
        }
    }

    /** valid_at_cursor: only a version that began after the cursor counts, not one that was valid there. */
    static final class LooksAtNewVersionsOnly extends ForgetsSomeDepartures {
        LooksAtNewVersionsOnly(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        boolean isTold(Scope scope, String record, @Nullable String cursor, Page page) {
            return versions(record).stream()
                    .anyMatch(version -> version.fromSeq > seq(cursor) && admits(scope, record, version));
        }
    }

    /** departure_place: it stands where the record changed last, and there its version in scope has ended long before. */
    static final class DepartsAtTheLastChange extends ForgetsSomeDepartures {
        DepartsAtTheLastChange(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        boolean isTold(Scope scope, String record, @Nullable String cursor, Page page) {
            return sijil.submissions().findById(record).seq <= seq(page.cursor());
        }
    }

    /** submit_version: handing in makes no version, so what was seen only since then counts as a draft. */
    static final class SubmitsWithoutVersion extends ForgetsSomeDepartures {
        SubmitsWithoutVersion(Server engine, Simulation all) {
            super(engine, all);
        }

        @Override
        boolean isTold(Scope scope, String record, @Nullable String cursor, Page page) {
            var all = versions(record);
            for (int i = 0; i < all.size(); i++) {
                boolean onlySubmits = i > 0
                        && all.get(i - 1).draft
                        && !all.get(i).draft
                        && all.get(i - 1).digest.equals(all.get(i).digest);
                if (!onlySubmits && admits(scope, record, all.get(i))) return true;
            }
            return false;
        }
    }

    /** digest_…: the cursor does not name one part of the scope that it was read in. */
    static final class CursorForgets extends Between {
        private final Function<Scope, Object> remembered;
        private final Map<String, Object> parts = new HashMap<>();

        /** @param remembered the scope without that part */
        CursorForgets(Server engine, Simulation all, Function<Scope, Object> remembered) {
            super(engine, all);
            this.remembered = remembered;
        }

        static Object withoutPerson(Scope scope) {
            return scope.areas();
        }

        static Object withoutAreas(Scope scope) {
            return List.of(scope.caller().person(), scope.areas().stream().allMatch(Scope.Area::seesArea));
        }

        static Object withoutSeesArea(Scope scope) {
            return List.of(
                    scope.caller().person(),
                    scope.areas().stream().map(Scope.Area::path).toList());
        }

        @Override
        public Page pull(Caller caller, @Nullable String cursor, @Nullable String receipt, int limit) {
            var scope = sijil.reader().read(() -> sijil.scopes().of(caller));
            var part = remembered.apply(scope);
            parts.put(scope.digest(), part);
            var read = cursor == null ? null : Cursor.read(cursor).orElse(null);
            boolean looksTheSame = read != null && part.equals(parts.get(read.scope()));
            var taken = looksTheSame ? new Cursor(read.seq(), read.began(), scope.digest()).text() : cursor;
            return engine.pull(caller, taken, receipt, limit);
        }
    }
}
