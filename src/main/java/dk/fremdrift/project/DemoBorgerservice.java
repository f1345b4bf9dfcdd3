package dk.fremdrift.project;

import java.util.List;
import java.util.Set;

/** What the papers of the fifth case say of its phases, of what they wait for, and of who has which role. */
final class DemoBorgerservice {

    static final List<String> PHASES = List.of(
            "Konsolideringen af projektet",
            "Afdækning af behov for opkvalificering blandt projektkommunerne",
            "Afdækning af servicebegrebet og borgernes forventninger og behov",
            "Beskrivelse af den fælles kompetenceprofil",
            "Afdækning af allerede eksisterende uddannelser og kontakt til uddannelsesudbydere",
            "Den kompetencegivende uddannelse udbydes og formidles");

    static final List<String> PERIODS = List.of(
            "Efteråret 2014", "Vinteren 2015", "Vinter 2015", "Foråret 2015", "Forår/sommer 2015", "Vinter 2015/2016");

    /**
     * Plans and budgets "for de forskellige faser" are approved by the steering group in phase 0; the profile is approved
     * in phase 3 and the provider named in phase 4, and the phases after them build on that.
     */
    static Set<Gate> gates(int phase) {
        return switch (phase) {
            case 0, 1 -> Set.of();
            case 2, 3 -> Set.of(Gate.PLAN, Gate.BUDGET);
            case 4 -> Set.of(Gate.PLAN, Gate.BUDGET, Gate.COMPETENCE_PROFILE);
            default -> Set.of(Gate.PLAN, Gate.BUDGET, Gate.PROVIDER_CHOICE);
        };
    }

    /** Everybody who has a role; those without a name in the paper in its words. */
    static List<RoleForm> roles() {
        return List.of(
                DemoProjects.role(
                        RoleKind.OWNER,
                        null,
                        "De chefer og ledere i kommunerne, som har ansvaret for at høste gevinsterne fra projektet",
                        null),
                DemoProjects.role(RoleKind.LEADER, "projektleder", null, DemoProjects.HK),
                DemoProjects.role(RoleKind.LEADER, "projektleder2", null, DemoProjects.KL),
                DemoProjects.role(RoleKind.SECRETARY, "sekretaer", null, DemoProjects.KL),
                DemoProjects.role(RoleKind.GROUP_MEMBER, "projektleder", null, DemoProjects.HK),
                DemoProjects.role(RoleKind.GROUP_MEMBER, "projektleder2", null, DemoProjects.KL),
                DemoProjects.role(RoleKind.GROUP_MEMBER, null, "Uddannelsespolitisk konsulent", DemoProjects.HK),
                DemoProjects.role(RoleKind.GROUP_MEMBER, null, "Repræsentant fra KL", DemoProjects.KL),
                DemoProjects.role(RoleKind.GROUP_MEMBER, null, "Repræsentanter fra projektkommunen", "Odense Kommune"),
                DemoProjects.role(
                        RoleKind.GROUP_MEMBER, null, "Repræsentanter fra projektkommunen", "Middelfart Kommune"),
                DemoProjects.role(RoleKind.GROUP_MEMBER, null, "Repræsentanter fra projektkommunen", "Horsens Kommune"),
                DemoProjects.role(RoleKind.CONSULTANT, null, "Eksterne konsulenter", null),
                DemoProjects.role(RoleKind.SOCIAL_PARTNER_CONSULTANT, null, "Partskonsulenter", null));
    }

    private DemoBorgerservice() {}
}
