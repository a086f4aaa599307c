package org.sijil.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.identity.Caller;
import org.sijil.identity.Installations;
import org.sijil.register.DeploymentKey;
import org.sijil.shared.Given;

/**
 * Takes edits in, each exactly once: whatever an edit says, it ends up in its record or in the quarantine, and its one
 * outcome is stored with its effect. What all edits need is read first, for all of them at once.
 */
@ApplicationScoped
public class Intake {
    private final Dossiers dossiers;
    private final Scopes scopes;
    private final Installations installations;
    private final StoredEdits edits;
    private final Versions versions;
    private final Quarantine quarantine;
    private final Editing editing;
    private final DeploymentKey key;

    Intake(
            Dossiers dossiers,
            Scopes scopes,
            Installations installations,
            StoredEdits edits,
            Versions versions,
            Quarantine quarantine,
            Editing editing,
            DeploymentKey key) {
        this.dossiers = dossiers;
        this.scopes = scopes;
        this.installations = installations;
        this.edits = edits;
        this.versions = versions;
        this.quarantine = quarantine;
        this.editing = editing;
        this.key = key;
    }

    /** What one device pushes in one request, in its order. */
    public record Parcel(List<Incoming> edits) {
        /** Each edit in a parcel of its own. */
        public List<Parcel> single() {
            return edits.stream().map(edit -> new Parcel(List.of(edit))).toList();
        }
    }

    /** An edit's row, and whether it was there before. */
    public record Taken(StoredEdit edit, boolean replayed) {
        public Outcome outcome() {
            return Outcome.of(edit, replayed);
        }
    }

    /** Before the transaction: it needs no database. */
    public Parcel read(Caller sender, List<Given> batch) {
        return new Parcel(
                batch.stream().map(given -> Incoming.read(sender, given, key)).toList());
    }

    /**
     * Takes parcels in order, inside a write transaction; the answers' numbers are right once it has committed. One answer
     * for each parcel.
     */
    public List<List<Taken>> take(List<Parcel> parcels) {
        var all = parcels.stream().flatMap(parcel -> parcel.edits().stream()).toList();
        var round = new Round(all, true);
        var taken = new ArrayList<List<Taken>>();
        for (Parcel parcel : parcels) {
            taken.add(parcel.edits().stream().map(round::take).toList());
        }
        return taken;
    }

    /** Takes a parcel of one; what waits for it goes on waiting. */
    public Taken takeByItself(Parcel parcel) {
        var round = new Round(parcel.edits(), false);
        return round.take(parcel.edits().get(0));
    }

    /** Keeps an edit aside that failed on its own: a parcel of one. */
    public Taken keepAside(Parcel parcel, String reason) {
        var incoming = parcel.edits().get(0);
        return new Round(parcel.edits(), false).keepAside(incoming, new Unfit(QuarantineCode.FAILED, reason));
    }

    /** All that one transaction takes in. */
    private final class Round {
        private final boolean releases;
        private final Map<Caller, Scope> scopesOfSenders;
        private final Map<String, StoredEdit> known;
        private final Map<String, Dossier> open;

        /** @param releases whether a creation lets in what waited for it */
        Round(List<Incoming> all, boolean releases) {
            this.releases = releases;
            var ids = all.stream().map(Incoming::submission).collect(Collectors.toSet());
            var senders = all.stream().map(Incoming::sender).collect(Collectors.toSet());
            dossiers.lock(ids, senders.stream().map(Caller::installation).toList());
            scopesOfSenders = scopes.of(senders);
            known = known(all);
            var tellings = all.stream().flatMap(one -> one.telling().stream()).collect(Collectors.toSet());
            open = dossiers.open(ids, all.stream().map(Incoming::told).toList(), tellings);
            versions.fetch(basesAndHeads(all));
        }

        Taken take(Incoming incoming) {
            var same = alreadyTaken(incoming);
            if (same != null) return new Taken(same, true);
            var stored = begin(incoming);
            try {
                apply(incoming, stored);
            } catch (Unfit e) {
                hold(incoming, stored, e);
            }
            return new Taken(stored, false);
        }

        Taken keepAside(Incoming incoming, Unfit why) {
            var same = alreadyTaken(incoming);
            if (same != null) return new Taken(same, true);
            var stored = begin(incoming);
            hold(incoming, stored, why);
            return new Taken(stored, false);
        }

        private @Nullable StoredEdit alreadyTaken(Incoming incoming) {
            var first = known.get(incoming.key());
            return first == null || first.digest.equals(incoming.digest()) ? first : known.get(incoming.keyOfItsOwn());
        }

        private void apply(Incoming incoming, StoredEdit stored) {
            if (!stored.id.equals(incoming.key())) {
                throw new Unfit(
                        QuarantineCode.EDIT_ID_REUSED, "Another edit came under this id. Was the tablet cloned?");
            }
            if (incoming.unfit() != null) throw incoming.unfit();
            var edit = Objects.requireNonNull(incoming.edit());
            mustBeOwn(incoming, stored);
            var dossier = dossier(incoming);
            if (dossier.holdsChain(stored.installation, stored.number)) {
                throw new Unfit(
                        QuarantineCode.EARLIER_QUARANTINED,
                        "An earlier edit of this installation on the record is kept aside.");
            }
            var scope = scope(incoming);
            quarantine.admit(scope, dossier.record(), edit);
            var record = dossier.record() == null ? editing.begin(edit.submission(), scope) : dossier.record();
            editing.take(dossier, record, edit, stored);
            known.put(stored.id, stored);
            if (releases && edit.base() == null) quarantine.release(dossier);
        }

        private void hold(Incoming incoming, StoredEdit stored, Unfit why) {
            quarantine.hold(scope(incoming), dossier(incoming), stored, incoming.given(), why);
            known.put(stored.id, stored);
        }

        /**
         * The row of an edit before anything became of it. What another person left on the tablet stays theirs; but who
         * sends under another installation's name takes none of its ids.
         */
        private StoredEdit begin(Incoming incoming) {
            var id = incoming.id();
            var sender = incoming.sender();
            boolean own = id.installation().equals(sender.installation());
            var owner = own ? null : installations.findById(id.installation());
            var stored = new StoredEdit();
            stored.id = known.containsKey(incoming.key()) ? incoming.keyOfItsOwn() : incoming.key();
            stored.editId = id.text();
            stored.installation = id.installation();
            stored.number = id.number();
            stored.submission = incoming.submission();
            stored.person = owner == null ? sender.person() : owner.person;
            stored.sentOn = own ? null : sender.installation();
            stored.sentBy = stored.person.equals(sender.person()) ? null : sender.person();
            stored.digest = incoming.digest();
            stored.authored = true;
            stored.changed = PathList.NONE;
            stored.meant = PathList.NONE;
            stored.named = PathList.NONE;
            return stored;
        }

        private Map<String, StoredEdit> known(List<Incoming> all) {
            var stored = new HashMap<String, StoredEdit>();
            var keys = all.stream().map(Incoming::key).collect(Collectors.toCollection(HashSet::new));
            if (!edits.hasAny(keys)) return stored;
            all.forEach(one -> keys.add(one.keyOfItsOwn()));
            edits.byIds(keys).forEach(edit -> stored.put(edit.id, edit));
            return stored;
        }

        /** The versions that edits were made on, and the last ones of their records. */
        private List<SubmissionVersion.Key> basesAndHeads(List<Incoming> all) {
            var keys = new HashSet<SubmissionVersion.Key>();
            for (Incoming one : all) {
                var record = dossier(one).record();
                if (record == null) continue;
                keys.add(new SubmissionVersion.Key(record.id, record.version));
                if (one.edit() == null) continue;
                int base = Base.number(one.edit().base());
                if (base > 0 && base < record.version) keys.add(new SubmissionVersion.Key(record.id, base));
            }
            return List.copyOf(keys);
        }

        private Dossier dossier(Incoming incoming) {
            return Objects.requireNonNull(open.get(incoming.submission()));
        }

        private Scope scope(Incoming incoming) {
            return Objects.requireNonNull(scopesOfSenders.get(incoming.sender()));
        }
    }

    private static void mustBeOwn(Incoming incoming, StoredEdit stored) {
        var sender = incoming.sender();
        if (!incoming.id().readable()) {
            throw new Unfit(QuarantineCode.BAD_VALUE, "editId must be an installation and a number: installation:12.");
        }
        if (!stored.person.equals(sender.person()) || !stored.installation.equals(sender.installation())) {
            throw new Unfit(
                    QuarantineCode.OTHER_PERSON, "It was made under another installation than the one that sent it.");
        }
    }
}
