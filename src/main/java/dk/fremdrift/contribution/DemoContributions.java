package dk.fremdrift.contribution;

import dk.fremdrift.project.ProjectDirectory;
import dk.fremdrift.shared.DemoPart;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The two calls that the cases tell of. What the municipalities and the workplaces answered stands in no paper, so
 * nothing has been handed in here; the last days are examples, and say so.
 */
@Component
@Order(35)
class DemoContributions implements DemoPart {

    private static final int MONTHS_OPEN = 3;

    private final ProjectDirectory projects;
    private final CallService calls;
    private final ContributionLinkService links;
    private final Clock clock;

    DemoContributions(ProjectDirectory projects, CallService calls, ContributionLinkService links, Clock clock) {
        this.projects = projects;
        this.calls = calls;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void create() {
        call(
                "2014-017",
                new CallForm(
                        "Bud på ressourcer, aktiviteter og eksterne aktører",
                        """
                        I efteråret inviteres de kommuner, der har fremsendt projektforslag, til en præsentation af det samlede projekt.

                        Projektkommunerne inviteres til at komme med bud på

                        - deres ressourcer i projektet
                        - de forskellige aktiviteter
                        - eksterne aktører og borgere i projektets forskellige faser

                        Projektlederne vil på baggrund af projektkommunernes bud udarbejde endelige projektforslag, tids- og handleplaner samt budget for de forskellige faser, som godkendes af styregruppen.

                        *Projektbeskrivelsen siger "i efteråret"; den sidste dag er et eksempel.*""",
                        "Ressourcer\nAktiviteter\nEksterne aktører og borgere",
                        LocalDate.of(2014, 11, 30),
                        true,
                        null),
                new LinkForm("Odense Kommune\nMiddelfart Kommune\nHorsens Kommune", null));
        call(
                "2006-106",
                new CallForm(
                        "Lokale forslag til initiativer for bedre trivsel på jobbet",
                        """
                        På forvaltningsniveau gennemføres en tværgående indsats, der igangsætter processen og opsamler lokale forslag til initiativer for bedre trivsel på jobbet.

                        *Kilden nævner ingen frist; den sidste dag er et eksempel.*""",
                        "Forslag til initiativ",
                        LocalDate.now(clock).plusMonths(MONTHS_OPEN),
                        true,
                        null),
                null);
    }

    private void call(String number, CallForm form, @Nullable LinkForm invited) {
        UUID project = projects.findIdByNumber(number).orElseThrow();
        UUID call = calls.open(project, form);
        if (invited != null) {
            links.invite(project, call, invited);
        }
    }
}
