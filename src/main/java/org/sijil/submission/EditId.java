package org.sijil.submission;

import jakarta.annotation.Nullable;
import org.sijil.identity.Caller;

/**
 * Names an edit for ever: its installation and a number counted up there, {@code installation:number}. Nobody sends a
 * resolution, so it has no such name: its row is kept under {@code installation:number#uuid}.
 */
record EditId(String text, String installation, long number, boolean readable) {

    /**
     * Whose edits on a record are one chain. What came under another installation's name is a chain of its own: no number
     * that its sender made up is later than what that installation says.
     *
     * @param sentOn the installation that sent it, where that is another
     */
    static String chain(String installation, @Nullable String sentOn) {
        return sentOn == null ? installation : installation + "+" + sentOn;
    }

    /** Its place in its chain: a resolution that its installation made meanwhile stands right behind it. */
    long order() {
        return 2 * number;
    }

    /** Any other text, also one with zeros before its number, is taken as its sender's, number 0; the edit is then kept aside. */
    static EditId of(String text, Caller sender) {
        int colon = text.lastIndexOf(':');
        var number = text.substring(colon + 1);
        if (colon < 1 || !number.matches("0|[1-9]\\d{0,14}")) return new EditId(text, sender.installation(), 0, false);
        return new EditId(text, text.substring(0, colon), Long.parseLong(number), true);
    }
}
