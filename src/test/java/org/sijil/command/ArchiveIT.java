package org.sijil.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that starts Sijil, from any folder, with a class archive and without. */
class ArchiveIT {
    private static final String USUAL = "-XX:+UseSerialGC -Xms288m -Xmn192m -Xmx448m";
    private static final String VERIFIED = " entries, all as they were written.\n";
    private static final Path BUILT = Path.of("target", "quarkus-app").toAbsolutePath();

    @TempDir
    Path application;

    @TempDir
    Path register;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void theApplicationInAPlaceOfItsOwn() throws IOException {
        for (var part : List.of("app", "lib", "quarkus", "quarkus-run.jar")) {
            Files.createSymbolicLink(application.resolve(part), BUILT.resolve(part));
        }
        Files.copy(BUILT.resolve("sijil"), application.resolve("sijil"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void itsClassesAreLaidOutOnceAndLeaveNothingElseBehind() throws Exception {
        var another = "jdbc:sqlite:" + register.resolve("another.db");
        var made = run(Map.of("QUARKUS_DATASOURCE_JDBC_URL", another, "SIJIL_DEMO", "true"), "archive");

        assertThat(made.printed()).isEmpty();
        assertThat(made.code()).isZero();
        assertThat(application.resolve("classes.jsa")).isNotEmptyFile();
        assertThat(register).isEmptyDirectory();
        assertThat(elsewhere).isEmptyDirectory();

        var verified = run(Map.of("SIJIL_JVM", USUAL + " -Xlog:class+load:stderr"), "verify");
        assertThat(verified.said()).contains("org.sijil.register.Register source: shared objects file (top)");
        isVerified(verified);
    }

    @Test
    void withoutAJavaItSaysSo() throws Exception {
        var failed = run(Map.of("JAVA_HOME", elsewhere.toString()), "archive");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.said()).contains(elsewhere + "/bin/java");
        assertThat(application.resolve("classes.jsa")).doesNotExist();
    }

    @Test
    void withoutAnArchiveOrWithOneThatDoesNotFitItWorks() throws Exception {
        isVerified(run(Map.of(), "verify"));

        Files.writeString(application.resolve("classes.jsa"), "of another Java");

        isVerified(run(Map.of(), "verify"));
    }

    @Test
    void theJvmTakesOtherOptionsInPlaceOfTheUsualOnes() throws Exception {
        var shown = "-XX:+PrintCommandLineFlags";
        var usual = run(Map.of("JDK_JAVA_OPTIONS", shown), "verify");
        var told = run(Map.of("SIJIL_JVM", "-Xmx256m -XX:+UseParallelGC " + shown), "verify");

        assertThat(usual.printed()).contains("-XX:+UseSerialGC").endsWith(VERIFIED);
        assertThat(told.printed()).contains("-XX:+UseParallelGC").endsWith(VERIFIED);
        assertThat(told.code()).isZero();
    }

    /** What is printed is the command's alone: an export must be one. */
    private static void isVerified(Ended verified) {
        assertThat(verified.printed()).as(verified.said()).endsWith(VERIFIED);
        assertThat(verified.printed().lines()).hasSize(1);
        assertThat(verified.code()).isZero();
    }

    private record Ended(int code, String printed, String said) {}

    private Ended run(Map<String, String> settings, String word) throws IOException, InterruptedException {
        var printed = elsewhere.resolveSibling(elsewhere.getFileName() + ".printed");
        var said = elsewhere.resolveSibling(elsewhere.getFileName() + ".said");
        var builder = new ProcessBuilder(application.resolve("sijil").toString(), word)
                .directory(elsewhere.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(said.toFile());
        builder.environment().remove("SIJIL_JVM");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SIJIL_FILE", register.resolve("sijil.db").toString());
        builder.environment()
                .put("SIJIL_KEY_FILE", register.resolve("sijil.key").toString());
        builder.environment()
                .put(
                        "SIJIL_REVOCATIONS_FILE",
                        register.resolve("sijil.revocations").toString());
        builder.environment().putAll(settings);
        int code = builder.start().waitFor();
        var ended = new Ended(code, Files.readString(printed, UTF_8), Files.readString(said, UTF_8));
        Files.delete(printed);
        Files.delete(said);
        return ended;
    }
}
