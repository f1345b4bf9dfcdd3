package dk.fremdrift.project;

import dk.fremdrift.shared.DemoPart;
import dk.fremdrift.shared.Quantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who takes part in the phases of the third and the fifth case: of the third so many employees; the paper of the fifth says
 * two things about the consultants, and both stand.
 */
@Component
@Order(33)
class DemoParticipants implements DemoPart {

    private static final String IN_PLAN =
            "Tids- og handleplanen: \"Eksterne konsulenter er tilknyttet projektets faser 1, 2 og 3.\"";

    private static final String IN_BUDGET =
            "Forudsætningerne for budgettet: \"Projektet involverer ekstern konsulentbistand i fasene 0, 1, 2 og 3\"";

    private static final Map<String, Integer> EMPLOYEES =
            Map.of("Kompetenceafklaring", 230, "4 ugers specialtilrettelagt Børn og Unge kursus", 112);

    private final ProjectDirectory projects;
    private final Phases phases;
    private final Participations participations;
    private final ParticipantService service;

    DemoParticipants(
            ProjectDirectory projects, Phases phases, Participations participations, ParticipantService service) {
        this.projects = projects;
        this.phases = phases;
        this.participations = participations;
        this.service = service;
    }

    @Override
    public void create() {
        employees();
        UUID id = projects.findIdByNumber("2014-017").orElseThrow();
        List<UUID> phase = phases.of(id).stream().map(PhaseInfo::id).toList();
        UUID consultants = role(id, RoleKind.CONSULTANT, "Eksterne konsulenter");
        add(id, phase.get(0), consultants, IN_BUDGET, IN_PLAN);
        for (int i = 1; i <= 3; i++) {
            add(id, phase.get(i), consultants, IN_PLAN, null);
        }
        UUID partners = role(id, RoleKind.SOCIAL_PARTNER_CONSULTANT, "Partskonsulenter");
        for (UUID every : phase) {
            add(id, every, partners, "\"Projektet vil benytte partskonsulenter i alle faserne.\"", null);
        }
        add(
                id,
                phase.get(4),
                role(id, RoleKind.GROUP_MEMBER, "Uddannelsespolitisk konsulent"),
                "HK Kommunals uddannelsespolitiske konsulent \"bliver involveret i denne fase\"",
                null);
    }

    private void employees() {
        UUID id = projects.findIdByNumber("2013-021").orElseThrow();
        for (PhaseInfo phase : phases.of(id)) {
            Integer many = EMPLOYEES.get(phase.title());
            if (many != null) {
                var form =
                        new ParticipantForm(null, "medarbejdere", null, Quantity.Bound.EXACT, many, null, null, null);
                service.add(id, phase.id(), form);
            }
        }
    }

    private UUID role(UUID project, RoleKind kind, String words) {
        return participations.roles(project).stream()
                .filter(role -> role.kind() == kind && words.equals(role.who()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void add(UUID project, UUID phase, UUID role, String source, @Nullable String other) {
        service.add(project, phase, new ParticipantForm(role, null, null, null, null, source, other, null));
    }
}
