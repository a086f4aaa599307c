package org.sijil.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sijil.shared.Folders;

/** Serves, or runs one command on the machine and ends: {@code backup}, {@code export}, {@code verify}. Commands open no port. */
@QuarkusMain
public class Main {
    public static void main(String... arguments) throws IOException {
        var file = Optional.ofNullable(System.getenv("SIJIL_FILE")).orElse("data/sijil.db");
        Folders.make(Path.of(file).toAbsolutePath().getParent());
        if (arguments.length == 0) {
            Quarkus.run(arguments);
        } else {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.log.level", "WARN");
            Quarkus.run(Command.class, arguments);
        }
    }
}
