package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.shared.DemoPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The five cases as their papers have them (what they say about themselves is in {@link DemoDescriptions}), with roles and
 * organisations instead of people's names. What a case does not say stays empty; where the product needs something all the
 * same, it says that it is an example.
 */
@Component
@Order(30)
class DemoProjects implements DemoPart {

    static final String HK = "HK Kommunal";
    static final String KL = "KL";
    static final String FOA = "FOA";

    private final ProjectService projects;
    private final PartnerService partners;
    private final PhaseService phases;
    private final RoleService roles;
    private final SteeringGroupService steeringGroup;
    private final ProjectDescriptions descriptions;
    private final People people;

    DemoProjects(
            ProjectService projects,
            PartnerService partners,
            PhaseService phases,
            RoleService roles,
            SteeringGroupService steeringGroup,
            ProjectDescriptions descriptions,
            People people) {
        this.projects = projects;
        this.partners = partners;
        this.phases = phases;
        this.roles = roles;
        this.steeringGroup = steeringGroup;
        this.descriptions = descriptions;
        this.people = people;
    }

    @Override
    public void create() {
        statsforvaltningen();
        jobcentres();
        kambu();
        borgerservice();
        competencePool();
    }

    private void statsforvaltningen() {
        UUID id = register("2014-003", "Vi gør en positiv forskel", "Statsforvaltningen", "April 2014 – januar 2016");
        partners.add(
                id,
                "Fonden til Udvikling af Statens Arbejdspladser (FUSA)",
                "Tilskudsgiver, bevilling på 1.208.000 kr.");
        move(id, ProjectStatus.RUNNING, "Projektet forløb fra april 2014. Dets nummer er et eksempel.");
        UUID whole = phase(id, null, "Hele projektet", "April 2014 – januar 2016", null);
        phases.open(id, whole, null, hr());
        phases.close(id, whole, null, hr());
        move(id, ProjectStatus.CLOSED, "Projektet forløb til januar 2016.");
    }

    private void jobcentres() {
        UUID id = register(
                "2006-011",
                "Kompetenceudvikling af chefer og medarbejderne i de nye jobcentre",
                null,
                "2006 – ultimo 2007, derefter løbende");
        move(id, ProjectStatus.RUNNING, "Kurserne begynder i oktober 2006. Projektets nummer er et eksempel.");
        List<String> areas = List.of(
                "Ledelsesudvikling",
                "Økonomistyring, budgetlægning, aktivbevillingen og anden aktør",
                "Produktionsstyring",
                "IT-værktøjer",
                "Resultatrevision, beskæftigelsesplan og Jobindsats.dk",
                "Virksomhedskontakt",
                "Partsbetjening mm.");
        List<String> periods = List.of(
                "Oktober – december 2006, 3. modul 2007",
                "November 2006 til februar 2007, anden aktør juni 2007",
                "November 2006",
                "November – december 2006, derefter løbende",
                "Maj 2007 og august – september 2007",
                "3. kvt. 2007",
                "Ultimo 2007");
        for (int i = 0; i < areas.size(); i++) {
            phase(id, null, areas.get(i), periods.get(i), text("2006-011.phase" + i));
        }
    }

    private void kambu() {
        UUID id = register(
                "2013-021",
                "KAMBU – Kompetenceudvikling af administrative medarbejdere i Børn og Unge i Aarhus Kommune",
                "Aarhus Kommune, Børn og Unge",
                null);
        move(id, ProjectStatus.RUNNING, "KAMBU er sat i gang. Projektets nummer er et eksempel.");
        UUID clarification = phase(id, null, "Kompetenceafklaring", "i efteråret", null);
        UUID course = phase(
                id,
                null,
                "4 ugers specialtilrettelagt Børn og Unge kursus",
                "i foråret",
                "Medarbejderne var på skift på efteruddannelse, med vikardækning hjemme på arbejdspladsen.");
        phase(id, null, "6 ugers kompetencegivende moduler", "efter behov", null);
        phase(id, null, "Tilpasning og udvikling af fremtidige tilbud", null, null);
        phases.open(id, clarification, null, hr());
        phases.open(id, course, null, hr());
        phases.close(id, clarification, null, hr());
        roles.assign(
                id,
                role(RoleKind.LEADER, null, "Sektionsleder i Personale og Udvikling", "Aarhus Kommune, Børn og Unge"),
                true);
        seat(id, "Administrativ medarbejder i Børn og Unge", "Aarhus Kommune, Børn og Unge", false, "fremmed");
    }

    private void borgerservice() {
        UUID id = register(
                "2014-017",
                "Kompetenceudvikling til fremtidens borgerservice",
                null,
                "Fremfærd Borger",
                "HK og KL",
                "Starter i 2014 og afsluttes 2016");
        partners.add(id, HK, "Part i aftalen om projektet");
        partners.add(id, KL, "Part i aftalen om projektet");
        partners.add(id, FOA, "Plads i styregruppen");
        partners.add(id, "Odense Kommune", "Projektkommune");
        partners.add(id, "Middelfart Kommune", "Projektkommune");
        partners.add(id, "Horsens Kommune", "Projektkommune");
        move(
                id,
                ProjectStatus.RUNNING,
                "Projektbeskrivelsen er underskrevet den 23. september 2014. Projektets nummer er et eksempel.");
        borgerservicePhases(id);
        DemoBorgerservice.roles().forEach(role -> roles.assign(id, role, true));
        seat(id, "Teamleder, HK Kommunal", HK, false, "styregruppe1");
        seat(id, "Kontorchef, KL (formandsposten er et eksempel)", KL, true, "styregruppe2");
        seat(id, "Konsulent, FOA", FOA, false, "styregruppe3");
        seat(id, "Ledelsesrepræsentant fra de deltagende kommuner", null, false, null);
        seat(id, "Fagkonsulent, HK Kommunal", HK, false, "projektleder");
        seat(id, "Konsulent, KL", KL, false, "projektleder2");
    }

    private void borgerservicePhases(UUID id) {
        for (int i = 0; i < DemoBorgerservice.PHASES.size(); i++) {
            UUID phase = phases.plan(
                    id,
                    new PhaseForm(
                            i,
                            DemoBorgerservice.PHASES.get(i),
                            DemoBorgerservice.PERIODS.get(i),
                            null,
                            null,
                            text("2014-017.phase" + i),
                            DemoBorgerservice.gates(i),
                            null));
            if (i < 2) {
                phases.open(id, phase, null, hr());
            }
        }
    }

    private void competencePool() {
        List<String> titles = List.of(
                "Personlig og faglig opkvalificering",
                "Effektive arbejdsgange med udgangspunkt i LEAN-management",
                "Retænkning/Revitalisering af socialt arbejde og opbygning af effektive team i den nye Socialforvaltning",
                "Videndeling",
                "Kompetenceudvikling af erfarne medarbejdere",
                "Udvikling af SOF som en attraktiv arbejdsplads");
        for (int i = 0; i < titles.size(); i++) {
            boolean done = i == 4;
            String period = done ? "2006" : i == 0 ? "Permanent, overført til 2007" : "2006, overført til 2007";
            UUID id = register(
                    "2006-10" + (i + 1),
                    titles.get(i),
                    "Socialforvaltningen",
                    "Kompetencepuljen for 2006 (SUD 125/2006)",
                    null,
                    period);
            move(id, ProjectStatus.RUNNING, "Afsat i budgetforliget for 2006. Projektets nummer er et eksempel.");
            UUID whole = phase(id, null, "Hele projektet", period, null);
            phases.open(id, whole, null, hr());
            if (done) {
                phases.close(id, whole, null, hr());
                move(id, ProjectStatus.CLOSED, "Projektet er gennemført i 2006.");
            }
            if (i == 1) {
                localCentres(id, period);
            }
        }
    }

    /** "Der iværksættes to projekter på de lokale centre": the paper names neither the projects nor the centres. */
    private void localCentres(UUID parent, String period) {
        for (int i = 1; i <= 2; i++) {
            String title = "Effektive arbejdsgange: projekt " + i + " af 2 på de lokale centre";
            UUID id = projects.register(
                    new ProjectForm(
                            "2006-102-" + i,
                            title,
                            "Socialforvaltningen",
                            null,
                            null,
                            null,
                            null,
                            period,
                            null,
                            null,
                            null),
                    parent);
            move(id, ProjectStatus.RUNNING, "Iværksættes som en del af indsatsområdet.");
        }
    }

    private UUID register(String number, String title, @Nullable String owner, @Nullable String period) {
        return register(number, title, owner, null, null, period);
    }

    private UUID register(
            String number,
            String title,
            @Nullable String owner,
            @Nullable String programme,
            @Nullable String agreedBetween,
            @Nullable String period) {
        return projects.register(
                new ProjectForm(number, title, owner, programme, agreedBetween, null, null, period, null, null, null));
    }

    private UUID phase(
            UUID id, @Nullable Integer number, String title, @Nullable String period, @Nullable String description) {
        return phases.plan(id, new PhaseForm(number, title, period, null, null, description, Set.of(), null));
    }

    private void move(UUID id, ProjectStatus status, String reason) {
        projects.move(id, new StatusForm(status, reason, descriptions.find(id).version()), hr(), Map.of());
    }

    private UUID hr() {
        return people.findByEmail(email("hr")).orElseThrow();
    }

    static RoleForm role(
            RoleKind kind, @Nullable String username, @Nullable String words, @Nullable String organisation) {
        String email = username == null ? null : email(username);
        return new RoleForm(kind, null, email, null, null, null, organisation, words, null, null, null, null);
    }

    private void seat(UUID id, String title, @Nullable String organisation, boolean chair, @Nullable String username) {
        String email = username == null ? null : email(username);
        steeringGroup.setUp(
                id,
                new SeatForm(
                        title,
                        organisation,
                        chair,
                        null,
                        null,
                        email,
                        null,
                        null,
                        null,
                        organisation,
                        null,
                        null,
                        null));
    }

    private static String email(String username) {
        return username + "@fremdrift.example";
    }

    /** What stands in a file of the demo, or {@code null} if there is no such file. */
    static @Nullable String text(String name) {
        var file = new ClassPathResource("demo/project/" + name + ".txt");
        if (!file.exists()) {
            return null;
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
