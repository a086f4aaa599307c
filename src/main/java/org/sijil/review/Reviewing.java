package org.sijil.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sijil.access.Scope;
import org.sijil.access.Scopes;
import org.sijil.database.Locks;
import org.sijil.database.Writer;
import org.sijil.identity.Caller;
import org.sijil.identity.Role;
import org.sijil.incident.IncidentChanges;
import org.sijil.incident.Links;
import org.sijil.place.GazetteerChanged;
import org.sijil.review.DecisionForm.ExistingIncident;
import org.sijil.shared.Problem;
import org.sijil.submission.DecisionKind;
import org.sijil.submission.Repetitions;

/** Takes decisions, each by itself: one answer each, in their order, all in one commit. */
@ApplicationScoped
class Reviewing {
    private final Writer writer;
    private final Locks locks;
    private final Scopes scopes;
    private final Repetitions repetitions;
    private final Links links;
    private final Examination examination;
    private final Acts acts;

    Reviewing(
            Writer writer,
            Locks locks,
            Scopes scopes,
            Repetitions repetitions,
            Links links,
            Examination examination,
            Acts acts) {
        this.writer = writer;
        this.locks = locks;
        this.scopes = scopes;
        this.repetitions = repetitions;
        this.links = links;
        this.examination = examination;
        this.acts = acts;
    }

    List<Decided> decide(Caller caller, List<DecisionForm> forms) {
        caller.mustBe(Role.SUPERVISOR);
        return writer.write(() -> {
            locks.share(GazetteerChanged.LOCK); // flags are judged by the places of this moment
            locks.share(ReviewAlone.LOCK); // and by the rule of this moment
            lock(forms);
            var scope = scopes.of(caller);
            var answers = new ArrayList<Decided>();
            for (DecisionForm form : forms) answers.add(decide(scope, form));
            return answers;
        });
    }

    private Decided decide(Scope scope, DecisionForm form) {
        try {
            var examined = examination.examine(scope, form);
            return examined.inTheWay() != null ? examined.inTheWay() : acts.act(scope, form, examined);
        } catch (Examination.Refusal refusal) {
            return new Decided.Refused(form.submission(), refusal.code, refusal.getMessage());
        } catch (Problem.NotFound e) {
            return new Decided.Refused(form.submission(), RefusalCode.NOT_FOUND, e.getMessage());
        } catch (Problem.BadValue e) {
            return new Decided.Refused(form.submission(), RefusalCode.INCOMPLETE, e.getMessage());
        }
    }

    /** Submissions and what repeats them first, then the incidents that they are or will be linked to. */
    private void lock(List<DecisionForm> forms) {
        repetitions.lock(forms.stream()
                .flatMap(form -> Stream.of(form.submission(), form.duplicateOf()))
                .filter(Objects::nonNull)
                .toList());
        var linked = forms.stream()
                .filter(form -> form.kind() != DecisionKind.RETURN)
                .flatMap(form -> links.of(form.submission()).stream())
                .map(link -> link.incident);
        var named = forms.stream()
                .flatMap(form -> Stream.of(form.incident(), form.leaves()))
                .filter(Objects::nonNull)
                .map(ExistingIncident::id);
        locks.take(Stream.concat(linked, named).map(IncidentChanges::lock).toList());
    }
}
