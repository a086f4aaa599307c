package org.sijil.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijil.sync.Simulation.Setting.USUAL;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.sijil.sync.BrokenPull.CursorForgets;
import org.sijil.sync.Simulation.Setting;

/** Leave out any one rule, of a device or of the server, and some schedule among the first ones breaks a law. */
@QuarkusTest
class SimulationBitesTest {
    private static final int ENOUGH = Integer.getInteger("simulation.bites", 60);

    @Inject
    Sijil.Parts parts;

    @Test
    void withoutPinnedBases() {
        isCaught(USUAL.without(DeviceRule.PIN));
    }

    @Test
    void withEditsOfRecordsThatDeparted() {
        isCaught(USUAL.without(DeviceRule.CLOSED_FIRST).with(Act.SCOPE, 12).with(Act.MOVE, 14));
    }

    @Test
    void withSeveralRequestsInFlightAndStaleReplies() {
        isCaught(USUAL.without(DeviceRule.ONE_IN_FLIGHT, DeviceRule.DROP_STALE)
                .with(Act.SEND, 16)
                .with(Act.GET, 12)
                .with(Act.RESTORE, 8)
                .with(Act.BACKUP, 6));
    }

    @Test
    void withoutTheReceiptOfAPage() {
        isCaught(USUAL.without(DeviceRule.RECEIPT_WITH_PAGE).with(Act.RESTORE, 6).with(Act.BACKUP, 6));
    }

    @Test
    void withoutSendingTheReceipt() {
        isCaught(USUAL.without(DeviceRule.SEND_RECEIPT).with(Act.RESTORE, 6).with(Act.BACKUP, 6));
    }

    @Test
    void withoutMarksWhenPushingAndNumbersByArrival() {
        isCaught(USUAL.without(DeviceRule.MARKS_WITH_PUSH)
                .with(BrokenPush.NumbersByArrival::new)
                .with(Act.RESTORE, 6)
                .with(Act.BACKUP, 6));
    }

    @Test
    void withoutKeepingAcknowledgedEdits() {
        isCaught(USUAL.without(DeviceRule.KEEP_ACKNOWLEDGED).with(Act.RESTORE, 6).with(Act.BACKUP, 6));
    }

    @Test
    void withACursorStoredBeforeItsPage() {
        isCaught(USUAL.without(DeviceRule.ONE_TRANSACTION));
    }

    @Test
    void withOneInstallationForSeveralPeople() {
        isCaught(USUAL.without(DeviceRule.OWN_INSTALLATION).with(Act.PAIR, 8));
    }

    @Test
    void withIdsMadeFromContent() {
        isCaught(USUAL.without(DeviceRule.COUNTED_NUMBERS));
    }

    @Test
    void withADeviceThatKeepsWhatDeparts() {
        isCaught(USUAL.without(DeviceRule.DEPARTURES));
    }

    @Test
    void withoutSweepingAfterARestart() {
        isCaught(USUAL.without(DeviceRule.SWEEP));
    }

    @Test
    void withOldMarksInANewRestart() {
        isCaught(USUAL.without(DeviceRule.MARKS_ANEW).with(Act.SCOPE, 16).with(Act.MOVE, 14).with(Act.PULL, 25));
    }

    @Test
    void withoutDedupe() {
        isCaught(USUAL.with(BrokenPush.AppliesAgain::new));
    }

    @Test
    void withAnEditThatIsAcknowledgedAndForgotten() {
        isCaught(USUAL.with(BrokenPush.LosesAnEdit::new));
    }

    @Test
    void withTheLastWriteWinning() {
        isCaught(USUAL.with(BrokenPush.LastWriteWins::new));
    }

    @Test
    void withTheLatestClockWinning() {
        for (long seed = 0; seed < ENOUGH; seed++) {
            var setting = USUAL.with(BrokenPush.LatestClockWins::new);
            var wrong = new Simulation(parts.get(), seed, setting);
            var right = new Simulation(parts.get(), seed, setting.onTime());
            wrong.run();
            right.run();
            if (!wrong.told().equals(right.told())) return;
        }
        assertThat(ENOUGH).as("seeds without a difference").isZero();
    }

    @Test
    void withoutBases() {
        isCaught(USUAL.with(BrokenPush.ForgetsBases::new));
    }

    @Test
    void withWholeRecordsPut() {
        isCaught(USUAL.with(BrokenPush.PutsWholeRecords::new));
    }

    @Test
    void withAChainThatForgetsItsOwnChanges() {
        isCaught(USUAL.with(BrokenPush.ForgetsOwnChanges::new));
    }

    @Test
    void withBasesNamedByNumberOnly() {
        isCaught(USUAL.with(BrokenPush.TrustsVersionNumbers::new).with(Act.RESTORE, 8).with(Act.BACKUP, 6));
    }

    @Test
    void withoutAnyoneNoticingARestore() {
        isCaught(USUAL.with(BrokenPush.NoticesNoRestore::new).with(Act.RESTORE, 6).with(Act.BACKUP, 6));
    }

    @Test
    void withTheSenderCredited() {
        isCaught(USUAL.with(BrokenPush.CreditsTheSender::new).with(Act.PAIR, 8));
    }

    @Test
    void withWhateverWaitedLetIn() {
        isCaught(USUAL.with(BrokenPush.LetsInWhateverWaited::new)
                .with(Act.RESTORE, 10)
                .with(Act.BACKUP, 6)
                .with(Act.SCOPE, 14)
                .with(Act.MOVE, 12));
    }

    @Test
    void withACursorThatRunsAhead() {
        isCaught(USUAL.with(BrokenPull.CursorRunsAhead::new));
    }

    @Test
    void withoutDepartures() {
        isCaught(USUAL.with(BrokenPull.ForgetsDepartures::new));
    }

    @Test
    void withARecordOutOfScopeInAPage() {
        isCaught(USUAL.with(BrokenPull.TellsEveryone::new));
    }

    @Test
    void withDeparturesOfNewVersionsOnly() {
        isCaught(USUAL.with(BrokenPull.LooksAtNewVersionsOnly::new).with(Act.MOVE, 14));
    }

    @Test
    void withDeparturesWhereTheRecordChangedLast() {
        isCaught(USUAL.with(BrokenPull.DepartsAtTheLastChange::new).with(Act.MOVE, 16).with(Act.PULL, 25));
    }

    @Test
    void withSubmissionsThatMakeNoVersion() {
        isCaught(USUAL.with(BrokenPull.SubmitsWithoutVersion::new).with(Act.SUBMIT, 14).with(Act.MOVE, 14));
    }

    @Test
    void withCursorsThatForgetThePerson() {
        isCaught(USUAL.with((engine, all) -> new CursorForgets(engine, all, CursorForgets::withoutPerson))
                .with(Act.PAIR, 10));
    }

    @Test
    void withCursorsThatForgetTheAreas() {
        isCaught(USUAL.with((engine, all) -> new CursorForgets(engine, all, CursorForgets::withoutAreas)));
    }

    @Test
    void withCursorsThatForgetWhetherAnAreaIsSeen() {
        isCaught(USUAL.with((engine, all) -> new CursorForgets(engine, all, CursorForgets::withoutSeesArea))
                .with(Act.SCOPE, 16));
    }

    private void isCaught(Setting setting) {
        var tried = new ArrayList<Long>();
        for (long seed = 0; seed < ENOUGH; seed++) {
            var findings = new Simulation(parts.get(), seed, setting).run();
            tried.add(seed);
            if (!findings.none()) {
                System.out.println("BITES " + StackWalker.getInstance()
                                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getMethodName())
                        + " seed " + seed + ": " + findings.all().keySet());
                return;
            }
        }
        assertThat(tried).as("schedules that saw nothing").isEmpty();
    }
}
