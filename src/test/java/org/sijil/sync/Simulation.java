package org.sijil.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.sijil.Tablet;
import org.sijil.identity.Caller;
import org.sijil.shared.Given;
import org.sijil.shared.Problem;
import org.sijil.submission.Conflict;
import org.sijil.submission.DecisionKind;
import org.sijil.submission.Quarantined;
import org.sijil.submission.SupervisorWords;
import org.sijil.sync.ReferenceDevice.Arrival;
import org.sijil.sync.ReferenceDevice.Kind;

/**
 * One schedule against the real engine: devices, a network that loses, delays, repeats and reorders, supervisors who
 * decide, an administrator who changes scopes, an operator who restores. All of it follows from the seed, but for ids and
 * times. At its end everybody syncs, and the laws are looked at. Even seeds have many records, odd ones hardly more than
 * one, so that everybody meets there.
 */
final class Simulation {
    private static final int FEWEST_STEPS = 30;
    private static final int MOST_STEPS = 80;
    private static final int LARGEST_PAGE = 1_000;
    private static final int MOST_ROUNDS = 8;
    private static final int TEN_YEARS_IN_DAYS = 3_653;

    /**
     * @param devices how many; 0: three to five
     * @param weights how often each act happens
     * @param rules those that devices keep
     * @param breaking what breaks a rule of the server, or passes everything on
     * @param clocksGoWrong whether devices' clocks are up to ten years off
     */
    record Setting(
            int devices, Map<Act, Integer> weights, Set<DeviceRule> rules, Breaking breaking, boolean clocksGoWrong) {
        static final Setting USUAL =
                new Setting(0, Act.usual(), EnumSet.allOf(DeviceRule.class), (engine, all) -> engine, true);

        Setting with(Breaking other) {
            return new Setting(devices, weights, rules, other, clocksGoWrong);
        }

        Setting without(DeviceRule... left) {
            var fewer = EnumSet.copyOf(rules);
            fewer.removeAll(List.of(left));
            return new Setting(devices, weights, fewer, breaking, clocksGoWrong);
        }

        Setting keepingAllRules() {
            return new Setting(devices, weights, USUAL.rules(), USUAL.breaking(), clocksGoWrong);
        }

        Setting with(Act act, int weight) {
            var more = new LinkedHashMap<>(weights);
            more.put(act, weight);
            return new Setting(devices, more, rules, breaking, clocksGoWrong);
        }

        Setting onTime() {
            return new Setting(devices, weights, rules, breaking, false);
        }

        Setting devices(int count) {
            return new Setting(count, weights, rules, breaking, clocksGoWrong);
        }
    }

    /** Puts something between the devices and the engine. */
    interface Breaking {
        Server breaks(Server engine, Simulation all);
    }

    final Sijil sijil;
    final Findings findings = new Findings();
    final Set<String> records = new LinkedHashSet<>();
    final List<ReferenceDevice> devices = new ArrayList<>();
    final long began;
    final Ground ground = Ground.only();

    /** What supervisors let in by the schedule: {@link Quarantined#edit}. */
    final Set<String> letIn = new HashSet<>();

    final Truth truth;

    private final Setting setting;
    private final Random random;
    private final Vocabulary vocabulary;
    private final Server server;
    private final Set<String> lost = new HashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Backup> backups = new ArrayList<>();
    private int backupsMade;
    private final boolean isNarrow;

    /** A push as it went out, with who sent it. */
    private record Sent(Caller caller, Given request) {}

    Simulation(Sijil sijil, long seed, Setting setting) {
        this.sijil = sijil;
        this.setting = setting;
        this.random = new Random(seed);
        this.isNarrow = seed % 2 == 1;
        this.vocabulary = new Vocabulary(random, ground.towns, isNarrow);
        letPeopleIn(seed);
        began = sijil.head().seq();
        truth = new Truth(sijil, records);
        server = setting.breaking().breaks(new Engine(sijil.push(), sijil.pull(), began, records), this);
    }

    private void letPeopleIn(long seed) {
        int count = setting.devices() == 0 ? 3 + random.nextInt(3) : setting.devices();
        var clocks = new Random(~seed);
        var counters = new Counters();
        for (int i = 0; i < count; i++) {
            var days = clocks.nextInt(2 * TEN_YEARS_IN_DAYS) - TEN_YEARS_IN_DAYS;
            var error = setting.clocksGoWrong() ? Duration.ofDays(days) : Duration.ZERO;
            devices.add(new ReferenceDevice(i, ground.tablet(i, person(i)), counters, setting.rules(), error));
        }
        for (int i = 0; i <= person(count - 1) || i < 3; i++) {
            var areas = i == 2 ? ground.areas.subList(1, 2) : ground.areas.subList(0, 2);
            people.add(ground.person(i));
            ground.assign(sijil.areas(), ground.person(i), Set.copyOf(areas), true);
        }
        for (var supervisor : ground.supervisors) {
            ground.assign(sijil.areas(), supervisor.person(), Set.copyOf(ground.areas), false);
        }
    }

    /** The first two tablets are one person's. */
    private static int person(int device) {
        return device < 5 ? List.of(0, 0, 1, 2, 1).get(device) : device * 2 / 3;
    }

    Findings run() {
        int steps = FEWEST_STEPS + random.nextInt(MOST_STEPS - FEWEST_STEPS + 1);
        for (var device : isNarrow ? devices.subList(0, 1) : devices) {
            for (int i = random.nextInt(2); i >= 0; i--) begin(device);
        }
        if (isNarrow) act(Act.BACKUP);
        for (var device : devices) while (push(device)) {}
        for (var device : devices) while (isNarrow && pull(device)) {}
        for (int i = 0; i < steps; i++) act(Act.one(setting.weights(), random));
        return judged();
    }

    /** A schedule told step by step, for what chance seldom finds. */
    Findings play(Consumer<Simulation> story) {
        story.accept(this);
        return judged();
    }

    private Findings judged() {
        sync();
        var laws = new Laws(this, findings);
        laws.resendingAnyPrefixChangesNothing(one(devices), random);
        laws.check();
        return findings;
    }

    Server server(ReferenceDevice device) {
        return new Watched(server, device, truth, findings, began, lost);
    }

    private void act(Act act) {
        var device = one(devices);
        try {
            switch (act) {
                case EDIT -> edit(device, vocabulary.something());
                case MOVE -> edit(device, vocabulary.place());
                case SUBMIT -> edit(device, Wording.NOTHING.submitting());
                case WITHDRAW -> edit(device, Wording.NOTHING.withdrawing());
                case PUSH -> exchange(device, Kind.PUSH);
                case PULL -> exchange(device, Kind.PULL);
                case SEND -> send(device, random.nextBoolean() ? Kind.PUSH : Kind.PULL);
                case GET -> receive(device, random.nextBoolean() ? Kind.PUSH : Kind.PULL);
                case LATE_COPY -> lateCopy();
                case DIE -> device.dies();
                case SCOPE -> changeScope();
                case DECIDE -> decide();
                case RESOLVE -> resolve();
                case LET_IN -> closeQuarantined(true);
                case DISMISS -> closeQuarantined(false);
                case PAIR -> device.pair(ground.tablet(device.number, random.nextInt(3)));
                case BACKUP -> backUp();
                case RESTORE -> restore();
            }
        } catch (Problem refused) {
            // a supervisor may be refused, as in life
        }
    }

    private void begin(ReferenceDevice device) {
        var id = Tablet.newId();
        records.add(id);
        device.edit(id, vocabulary.beginning(), null);
    }

    private void edit(ReferenceDevice device, Wording wording) {
        if (!isNarrow && random.nextInt(20) == 0) begin(device);
        var known = device.records();
        var open = records.stream().filter(known::contains).toList();
        var repeated = random.nextInt(8) == 0 ? vocabulary.path() : null;
        if (!open.isEmpty()) device.edit(one(open), wording, repeated);
    }

    private void exchange(ReferenceDevice device, Kind kind) {
        if (!device.isBusy(kind)) send(device, kind);
        receive(device, kind);
    }

    private void receive(ReferenceDevice device, Kind kind) {
        device.receive(kind, arrival());
        device.vanished()
                .ifPresent(word -> findings.broken(
                        "whatWasAcknowledgedStaysOnTheScreen",
                        "device " + device.number + " at " + device.cursor + ": " + word));
    }

    private void send(ReferenceDevice device, Kind kind) {
        boolean isLost = random.nextInt(10) == 0;
        int count = device.requests.size();
        if (kind == Kind.PULL) device.pull(server(device), 1 + random.nextInt(7), isLost);
        else device.push(server(device), 1 + random.nextInt(7), isLost);
        if (device.requests.size() > count) sent.add(new Sent(device.caller, device.requests.get(count)));
    }

    private Arrival arrival() {
        int chance = random.nextInt(20);
        return chance < 3 ? Arrival.LOST : chance == 3 ? Arrival.DEVICE_DIES : Arrival.ARRIVES;
    }

    /** Its reply reaches nobody. Where the register holds all of its edits, it stays as it is. */
    private void lateCopy() {
        if (sent.isEmpty()) return;
        var copy = one(sent);
        var ids = copy.request().each("edits").stream()
                .map(edit -> edit.text("editId"))
                .toList();
        boolean known = sijil.reader().read(() -> ids.stream().allMatch(id -> isKnown(copy.caller(), id)));
        var before = sijil.head();
        server.push(copy.caller(), copy.request());
        if (known && !before.equals(sijil.head())) {
            findings.broken("resendingAnyPrefixChangesNothing", "a late copy of " + ids);
        }
    }

    private boolean isKnown(Caller sender, String editId) {
        return editId.startsWith(sender.installation())
                ? sijil.edits().findById(editId) != null
                : sijil.edits().count("editId = ?1 and sentOn = ?2", editId, sender.installation()) > 0;
    }

    private void changeScope() {
        var person = one(List.copyOf(people));
        var areas = new HashSet<>(List.of(one(ground.areas), one(ground.areas)));
        ground.assign(sijil.areas(), person, areas, random.nextInt(8) > 0);
    }

    private void decide() {
        var version = random.nextInt(8);
        var id = one(List.copyOf(records));
        var record = sijil.reader().read(() -> sijil.submissions().findById(id));
        if (record == null) return;
        var kinds = java.util.Arrays.stream(DecisionKind.values())
                .filter(kind -> kind != DecisionKind.UNLINK && record.state.allows(kind))
                .toList();
        if (kinds.isEmpty()) return;
        int read = version == 0 ? Math.max(1, record.version - 1) : record.version;
        sijil.decisions().decide(one(ground.supervisors), id, read, one(kinds));
    }

    private void resolve() {
        var open = sijil.reader()
                .read(() -> sijil.conflicts()
                        .list(
                                "submission in ?1 and state = ?2 order by openedSeq, path",
                                records,
                                Conflict.State.OPEN));
        if (open.isEmpty()) return;
        var conflict = one(open);
        int version = sijil.reader().read(() -> sijil.submissions().findById(conflict.submission)).version;
        var supervisor = one(ground.supervisors);
        var rivals = SupervisorWords.rivals(conflict);
        if (random.nextBoolean() || rivals.isEmpty()) sijil.supervisor().keepCurrent(supervisor, conflict, version);
        else
            sijil.supervisor()
                    .chooseRival(supervisor, conflict, version, one(rivals).installation());
    }

    private void closeQuarantined(boolean applied) {
        var held = sijil.reader()
                .read(() -> sijil.quarantined()
                        .list("submission in ?1 and state = ?2 order by seq", records, Quarantined.State.HELD));
        if (held.isEmpty()) return;
        var edit = one(held);
        var supervisor = one(ground.supervisors);
        if (applied) sijil.supervisor().apply(supervisor, edit);
        else sijil.supervisor().dismiss(supervisor, edit);
        letIn.add(edit.edit);
    }

    /** Every second backup is stored off the machine: devices forget what lies in it, and nobody restores an older one. */
    private void backUp() {
        boolean isConfirmed = ++backupsMade % 2 == 0;
        if (isConfirmed) backups.clear();
        backups.add(new Backup(sijil, began, records, everybody()));
        if (isConfirmed)
            sijil.writer().run(() -> sijil.backups().confirm(sijil.register().head()));
    }

    private void restore() {
        if (backups.isEmpty()) return;
        var backup = one(backups);
        while (backups.get(backups.size() - 1) != backup)
            backups.remove(backups.size() - 1); // of a history that is gone
        var entries = sijil.reader().read(() -> sijil.entries().list("seq > ?1", backup.head));
        entries.forEach(entry -> lost.add(entry.seq + ":" + entry.hash));
        backup.restore(records);
        ground.forgetAssignments();
    }

    private Collection<String> everybody() {
        var all = new LinkedHashSet<>(people);
        ground.supervisors.forEach(supervisor -> all.add(supervisor.person()));
        return all;
    }

    /** Until nothing is new to anyone. */
    private void sync() {
        for (var device : devices) for (var kind : Kind.values()) device.receive(kind, Arrival.ARRIVES);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (var device : devices) while (push(device)) {}
            for (var device : devices) while (pull(device)) {}
            if (devices.stream().allMatch(this::isUpToDate)) return;
        }
        findings.broken("everyEditHasOneStoredOutcome", "syncing never ends");
    }

    /** Nothing is lost on the way. */
    boolean push(ReferenceDevice device) {
        int before = device.pending.size();
        device.push(server(device), LARGEST_PAGE, false);
        device.receive(Kind.PUSH, Arrival.ARRIVES);
        return device.pending.size() < before && !device.pending.isEmpty();
    }

    private boolean pull(ReferenceDevice device) {
        return pull(device, LARGEST_PAGE);
    }

    /** Whether there is more. */
    boolean pull(ReferenceDevice device, int limit) {
        var before = device.cursor;
        device.pull(server(device), limit, false);
        device.receive(Kind.PULL, Arrival.ARRIVES);
        return device.cursor != null && !device.cursor.equals(before) && !isAtHead(device);
    }

    private boolean isUpToDate(ReferenceDevice device) {
        return device.pending.isEmpty() && isAtHead(device);
    }

    private boolean isAtHead(ReferenceDevice device) {
        return device.cursor != null
                && Cursor.read(device.cursor).orElseThrow().seq()
                        >= sijil.head().seq();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** What the register says at last, told without ids and times: the same for every run of a seed. */
    String told() {
        return new Story(this).toString();
    }

    /** A chain, told without its id. */
    String nameOf(String chain) {
        for (var device : devices) {
            if (device.said.stream().anyMatch(edit -> edit.by.installation().equals(chain)))
                return "device " + device.number;
        }
        var supervisors = ground.supervisors.stream().map(Caller::installation).toList();
        return "supervisor " + supervisors.indexOf(chain);
    }
}
