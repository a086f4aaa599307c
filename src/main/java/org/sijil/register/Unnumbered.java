package org.sijil.register;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** The entries of the running transaction, in the order they were said, before they have numbers. */
@TransactionScoped
class Unnumbered implements Serializable {
    record Item(Entry entry, LongConsumer numbered) {}

    private final transient List<Item> items = new ArrayList<>();
    private final transient List<Runnable> afterwards = new ArrayList<>();

    /** How many there are with this one. */
    int add(Entry entry, LongConsumer numbered) {
        items.add(new Item(entry, numbered));
        return items.size();
    }

    List<Item> items() {
        return items;
    }

    int size() {
        return items.size();
    }

    void afterwards(Runnable work) {
        afterwards.add(work);
    }

    /** They have their numbers. */
    void close() {
        items.clear();
        afterwards.forEach(Runnable::run);
        afterwards.clear();
    }
}
