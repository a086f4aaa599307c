package org.sijil.submission;

import org.sijil.identity.Caller;

/** Names an edit for ever: its installation and a number counted up there, {@code installation:number}. */
record EditId(String text, String installation, long number, boolean readable) {

    /** Any other text, also one with zeros before its number, is taken as its sender's, number 0; the edit is then kept aside. */
    static EditId of(String text, Caller sender) {
        int colon = text.lastIndexOf(':');
        var number = text.substring(colon + 1);
        if (colon < 1 || !number.matches("0|[1-9]\\d{0,14}")) return new EditId(text, sender.installation(), 0, false);
        return new EditId(text, text.substring(0, colon), Long.parseLong(number), true);
    }
}
