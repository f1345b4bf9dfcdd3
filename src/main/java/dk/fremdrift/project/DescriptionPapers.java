package dk.fremdrift.project;

import dk.fremdrift.project.DescriptionPaper.Chapter;
import dk.fremdrift.project.DescriptionPaper.Fact;
import dk.fremdrift.shared.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a project's description as a paper from all that is known of the project. */
@Component
class DescriptionPapers {

    private final ProjectDescriptions descriptions;
    private final OrganisationPages organisation;
    private final PhasePlan plan;
    private final PaperPhrases phrases;

    DescriptionPapers(
            ProjectDescriptions descriptions, OrganisationPages organisation, PhasePlan plan, PaperPhrases phrases) {
        this.descriptions = descriptions;
        this.organisation = organisation;
        this.plan = plan;
        this.phrases = phrases;
    }

    /**
     * The description as it stands now, all of it at one moment.
     *
     * @param naming how the people in it are written
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DescriptionPaper of(UUID projectId, Naming naming) {
        ProjectDescription project = descriptions.find(projectId);
        var written = new PaperSections(phrases, naming);
        var people = new PaperPeople(phrases, naming, organisation.of(projectId));
        var chapters = new ArrayList<Chapter>();
        List<Section> sections = descriptions.sections(projectId).all();
        for (Section section : sections) {
            if (section.kind() == SectionKind.ORGANISING) {
                chapters.add(people.chapter(section, written.chapter(section), descriptions.partners(projectId)));
                chapters.add(new PaperPlan(phrases, naming)
                        .chapter(plan.phases(projectId), plan.activities(projectId), plan.participants(projectId)));
            } else {
                chapters.add(written.chapter(section));
            }
        }
        List<String> missing =
                chapters.stream().filter(Chapter::isEmpty).map(Chapter::heading).toList();
        List<Fact> unsaid = Stream.concat(written.unsaid(sections).stream(), people.unsaid().stream())
                .toList();
        if (!missing.isEmpty() || !unsaid.isEmpty()) {
            chapters.removeIf(Chapter::isEmpty);
            chapters.add(new Chapter(
                    phrases.say("project.paper.missing"),
                    missing.isEmpty() ? null : String.join(" · ", missing),
                    unsaid,
                    null,
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new DescriptionPaper(project.number(), project.title(), facts(project), chapters, people.signers());
    }

    private List<Fact> facts(ProjectDescription project) {
        Period period = project.period();
        return List.of(
                phrases.known("project.number", project.number()),
                phrases.known("project.journalNumber", project.journalNumber()),
                phrases.known("project.programme", project.programme()),
                phrases.known("project.agreedBetween", project.agreedBetween()),
                phrases.known("project.owner", project.ownerOrganisation()),
                phrases.known("project.period", period == null ? null : period.toString()));
    }
}
