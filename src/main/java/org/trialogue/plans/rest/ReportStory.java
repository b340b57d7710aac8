package org.trialogue.plans.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.trialogue.plans.CommitmentId;
import org.trialogue.plans.GivenFile;
import org.trialogue.plans.ReportId;
import org.trialogue.plans.StoryAnswer;
import org.trialogue.plans.ToldReport;
import org.trialogue.plans.application.StoryReading;
import org.trialogue.platform.Acting;
import org.trialogue.platform.MemberId;
import org.trialogue.platform.files.FileId;
import org.trialogue.platform.files.KeptFile;
import org.trialogue.platform.rest.NothingThere;

/** Reports as their readers may see them, by their keys, or by what they are on. */
@Component
class ReportStory {

    private final StoryReading story;

    ReportStory(StoryReading story) {
        this.story = story;
    }

    /** Those on a commitment before a number, the newest first. */
    List<ReportSaid> page(CommitmentId on, int before, int most, MemberId member) {
        return story
                .page(on, before, most, member)
                .orElseThrow(() -> new NothingThere("commitment", on.toString()))
                .stream()
                .map(report -> ReportSaid.of(on, report))
                .toList();
    }

    /** One. */
    ReportSaid report(ReportId id, MemberId member) {
        var told = told(id, member);
        return ReportSaid.of(told.commitment(), told.report());
    }

    /** What one rests on: its files, then what stands elsewhere. */
    List<EvidenceSaid> evidence(ReportId id, MemberId member) {
        return EvidenceSaid.of(told(id, member).report().proofs());
    }

    /** A file that one, or what was said of it, rests on. */
    Optional<KeptFile> file(ReportId id, FileId file, MemberId member) {
        var report = told(id, member).report();
        return Stream.concat(
                        Stream.of(report.proofs()), report.answers().stream().map(StoryAnswer::proofs))
                .flatMap(proofs -> proofs.files().stream())
                .map(GivenFile::file)
                .filter(kept -> kept.id().equals(file))
                .findFirst();
    }

    /** As whom the member reads it. */
    Acting reader(ReportId id, MemberId member) {
        return told(id, member).acting();
    }

    private ToldReport told(ReportId id, MemberId member) {
        return story.report(id, member).orElseThrow(() -> new NothingThere("report", id.toString()));
    }
}
