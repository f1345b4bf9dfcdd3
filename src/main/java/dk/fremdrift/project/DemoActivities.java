package dk.fremdrift.project;

import dk.fremdrift.shared.DemoPart;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The time and action plan of the fifth case, with what its paper decides, plans and only considers kept apart. */
@Component
@Order(32)
class DemoActivities implements DemoPart {

    private static final String LEADERS = "Projektlederne";
    private static final String CONSULTANTS = "De eksterne konsulenter";
    private static final String STEERING_GROUP = "Styregruppen";
    private static final String MUNICIPALITIES = "Projektkommunerne";

    private final ProjectDirectory projects;
    private final Phases phases;
    private final ActivityService activities;

    DemoActivities(ProjectDirectory projects, Phases phases, ActivityService activities) {
        this.projects = projects;
        this.phases = phases;
        this.activities = activities;
    }

    @Override
    public void create() {
        UUID id = projects.findIdByNumber("2014-017").orElseThrow();
        List<UUID> phase = phases.of(id).stream().map(PhaseInfo::id).toList();
        done(id, phase.get(0), "Præsentation af det samlede projekt for kommunerne", LEADERS);
        done(id, phase.get(0), "Bud på ressourcer, aktiviteter og eksterne aktører", MUNICIPALITIES);
        done(id, phase.get(0), "Endelige projektforslag, tids- og handleplaner samt budget for faserne", LEADERS);
        milestone(id, phase.get(0), "Planer og budget er godkendt i styregruppen", STEERING_GROUP, null);
        considered(id, phase.get(1), "Ideseminar, workshops og/eller interviews", MUNICIPALITIES);
        planned(id, phase.get(1), "De centrale kompetencer identificeres og omsættes til en profil", CONSULTANTS);
        considered(id, phase.get(2), "Interviewundersøgelse blandt private servicevirksomheder", CONSULTANTS);
        considered(id, phase.get(2), "Interviewundersøgelse af borgernes forventninger og behov", CONSULTANTS);
        planned(id, phase.get(2), "Udvælgelse af servicevirksomheder og interviewpersoner", MUNICIPALITIES);
        planned(id, phase.get(3), "Bud på en fælles kompetenceprofil", CONSULTANTS);
        planned(id, phase.get(3), "Møde i projektgruppen om budet på profilen", "Projektgruppen");
        milestone(id, phase.get(3), "Kompetenceprofilen er godkendt i styregruppen", STEERING_GROUP, "Foråret 2015");
        planned(id, phase.get(4), "Afdækning af allerede eksisterende uddannelser", LEADERS);
        considered(id, phase.get(4), "Afdækning blandt COK's og Metropols uddannelser", LEADERS);
        milestone(id, phase.get(4), "Uddannelsesinstitutionen er udpeget", STEERING_GROUP, "Forår/sommer 2015");
        planned(id, phase.get(5), "Pilotuddannelse for ledere og medarbejdere fra projektkommunerne", null);
        considered(id, phase.get(5), "Kreative metoder, fx tegninger, til at formidle profilen", "HK og KL");
        milestone(id, null, "Projektkommunerne har deltaget i uddannelsen", MUNICIPALITIES, "Inden udgangen af 2016");
        milestone(id, null, "Projektets forløb og resultater er evalueret", null, "Ultimo 2016");
    }

    private void done(UUID project, UUID phase, String title, String responsible) {
        plan(project, phase, ActivityKind.ACTIVITY, title, responsible, null, Certainty.DECIDED, ActivityStatus.DONE);
    }

    private void planned(UUID project, UUID phase, String title, @Nullable String responsible) {
        plan(
                project,
                phase,
                ActivityKind.ACTIVITY,
                title,
                responsible,
                null,
                Certainty.PLANNED,
                ActivityStatus.NOT_BEGUN);
    }

    private void considered(UUID project, UUID phase, String title, String responsible) {
        plan(
                project,
                phase,
                ActivityKind.ACTIVITY,
                title,
                responsible,
                null,
                Certainty.CONSIDERED,
                ActivityStatus.NOT_BEGUN);
    }

    private void milestone(
            UUID project, @Nullable UUID phase, String title, @Nullable String responsible, @Nullable String words) {
        ActivityStatus status = words == null ? ActivityStatus.DONE : ActivityStatus.NOT_BEGUN;
        plan(project, phase, ActivityKind.MILESTONE, title, responsible, words, Certainty.DECIDED, status);
    }

    private void plan(
            UUID project,
            @Nullable UUID phase,
            ActivityKind kind,
            String title,
            @Nullable String responsible,
            @Nullable String words,
            Certainty certainty,
            ActivityStatus status) {
        activities.plan(
                project,
                new ActivityForm(kind, title, phase, responsible, words, null, null, certainty, status, null, null));
    }
}
