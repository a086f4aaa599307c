package org.sijil.sync;

/** What a device promises (sync.md 2). Each can be left out, to show what it is there for. */
enum DeviceRule {
    /** A record keeps its base until its edits are acknowledged and the cursor has passed them. */
    PIN,
    /** A departed or swept record takes no new edit until its open edits are closed. */
    CLOSED_FIRST,
    /** One request is in flight at a time. */
    ONE_IN_FLIGHT,
    /** A reply to a request that was sent before a DIVERGED is dropped. */
    DROP_STALE,
    /** A page's receipt is stored with the page. */
    RECEIPT_WITH_PAGE,
    /** The highest receipt goes with every push and pull. */
    SEND_RECEIPT,
    /** Cursor and receipt go with every push, so that nothing is applied to a register that was restored. */
    MARKS_WITH_PUSH,
    /** Acknowledged edits are kept until they are safe in a backup. */
    KEEP_ACKNOWLEDGED,
    /** A page's changes, its cursor and its marks are stored in one local transaction. */
    ONE_TRANSACTION,
    /** A new installation for every new person. */
    OWN_INSTALLATION,
    /** A number is counted up for every edit, never derived from what it says or begun anew. */
    COUNTED_NUMBERS,
    /** What departs is dropped. */
    DEPARTURES,
    /** After a restart the device drops what it did not see. */
    SWEEP,
    /** Each RESTART and DIVERGED begins the marks anew. */
    MARKS_ANEW
}
