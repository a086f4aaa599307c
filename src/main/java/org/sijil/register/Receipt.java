package org.sijil.register;

/** How far the register had come, and its hash there: who holds one can tell later whether history was changed. */
public record Receipt(long seq, String hash) {
    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
