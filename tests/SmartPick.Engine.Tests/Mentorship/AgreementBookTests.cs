using CsCheck;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Agreements;
using static SmartPick.Engine.Tests.Mentorship.People;

namespace SmartPick.Engine.Tests.Mentorship;

public sealed class AgreementBookTests
{
    [Fact]
    public void F01_Both_accept_the_same_version()
    {
        var book = Proposed(AgreementBook.Empty(Pair), 30);
        book.InForce.ShouldBeNull();
        book = Accepted(book, 1, Side.Mentor);
        book.InForce.ShouldBeNull();
        book = Accepted(book, 1, Side.Mentee);
        book.InForce.ShouldNotBeNull().Number.ShouldBe(1);
    }

    [Fact]
    public void F01_An_edit_asks_both_again_and_the_old_version_holds_until_then()
    {
        var book = Accepted(
            Accepted(Proposed(AgreementBook.Empty(Pair), 30), 1, Side.Mentor),
            1,
            Side.Mentee
        );
        book = Proposed(book, 14);
        book.InForce!.Number.ShouldBe(1);
        book.Pending!.IsAcceptedByBoth.ShouldBeFalse();
        book.Pending.MentorAcceptedAt.ShouldBeNull();
        book.Pending.MenteeAcceptedAt.ShouldBeNull();
        book.Accept(1, Side.Mentor, Start).Refusals.Single().Key.ShouldBe("newer-version");
        Accepted(Accepted(book, 2, Side.Mentor), 2, Side.Mentee)
            .InForce!.Terms.CadenceDays.ShouldBe(14);
    }

    [Fact]
    public void F01_Whatever_the_two_do_what_is_in_force_was_accepted_by_both_and_no_version_is_lost() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[1, 6])
            .List[0, 40]
            .Sample(acts =>
            {
                var book = AgreementBook.Empty(Pair);
                var proposed = 0;
                foreach (var (isProposal, isMentor, number) in acts)
                {
                    var side = isMentor ? Side.Mentor : Side.Mentee;
                    var said = isProposal
                        ? book.Propose(new AgreementTerms { CadenceDays = number }, side, Start)
                        : book.Accept(number, side, Start);
                    proposed += isProposal ? 1 : 0;
                    book = said.Value ?? book;
                }

                return book.Versions.Count == proposed
                    && book.InForce is null or { IsAcceptedByBoth: true }
                    && book.Versions.Select(version => version.Number)
                        .SequenceEqual(Enumerable.Range(1, proposed));
            });

    [Fact]
    public void F01_Terms_that_cannot_be_are_told_all_at_once()
    {
        AgreementBook
            .Empty(Pair)
            .Propose(
                new AgreementTerms
                {
                    CadenceDays = 0,
                    ReplyDays = -1,
                    Supports = ["letters"],
                    NotOffered = ["letters"],
                },
                Side.Mentee,
                Start
            )
            .Refusals.Count.ShouldBe(3);
    }

    [Fact]
    public void F01_What_differs_between_two_versions_is_told_in_words()
    {
        var before = new AgreementTerms
        {
            CadenceDays = 30,
            Supports = ["letter"],
            Channels = ["video", "phone"],
        };
        var after = before with
        {
            CadenceDays = 14,
            ReplyDays = 3,
            Supports = ["letter", "listening"],
            Channels = ["phone", "video"],
            Until = new DateOnly(2027, 6, 30),
        };
        AgreementDifferences
            .Between(before, after, key => key)
            .ShouldBe([
                "Days between two meetings: 30, now 14.",
                "Days for an answer: not said, now 3.",
                "Last day: not said, now 30 June 2027.",
                "Support offered: added listening.",
                "Ways to be in touch, the first first: video, phone, now phone, video.",
            ]);
        AgreementDifferences.Between(after, after, key => key).ShouldBeEmpty();
    }

    [Fact]
    public void F03_Asking_for_what_is_not_offered_warns_first()
    {
        var terms = new AgreementTerms { Supports = ["letter"], NotOffered = ["listening"] };
        SupportCheck.Warning(terms, "letter", "Letters").ShouldBeNull();
        SupportCheck
            .Warning(terms, "listening", "Listening")
            .ShouldNotBeNull()
            .ShouldContain("not on offer: Listening");
        SupportCheck
            .Warning(terms, "shadowing", "Shadowing")
            .ShouldNotBeNull()
            .ShouldContain("not spoken of");
        SupportCheck.Warning(null, "listening", "Listening").ShouldBeNull();
    }

    [Fact]
    public void B04_The_draft_holds_each_ranked_need_as_a_proposed_support()
    {
        RankedNeed[] needs =
        [
            new("research", "Research", ["research-project", "research-methods"]),
            new("letters", "Letters", ["letter"]),
            new("wellbeing", "Emotional support", ["listening", "own-struggles"]),
        ];
        var draft = AgreementDraft.Of(needs, ["listening", "letter"], 30);
        draft.Proposed.Select(one => one.Need).ShouldBe(needs);
        draft
            .Proposed.Select(one => one.Support)
            .ShouldBe(["research-project", null, "own-struggles"]);
        draft.Terms.Supports.ShouldBe(["research-project", "own-struggles"]);
        draft.Terms.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void A06_A_review_is_due_on_the_agreed_day_and_again_after_it_was_held()
    {
        var version = Both(1) with
        {
            Terms = new AgreementTerms { ReviewDays = 90, Until = new DateOnly(2027, 2, 1) },
        };
        ReviewDates.Next(version, []).ShouldBe(new DateOnly(2026, 11, 30));
        var log = new Entries().Add(ActivityKind.ReviewHeld, 60, Mentee);
        ReviewDates.Next(version, log.All).ShouldBe(new DateOnly(2027, 1, 29));
        var again = log.Add(ActivityKind.ReviewHeld, 100, Mentee);
        ReviewDates.Next(version, again.All).ShouldBe(new DateOnly(2027, 2, 1));
        ReviewDates.Next(Both(1), log.All).ShouldBeNull();
    }

    [Fact]
    public void A06_A_renewal_is_a_version_that_both_accept_and_goes_beyond_the_last_day()
    {
        var terms = new AgreementTerms { Until = new DateOnly(2027, 2, 1), CadenceDays = 30 };
        ReviewDates.Renew(terms, new DateOnly(2027, 2, 1)).IsGood.ShouldBeFalse();
        var renewed = ReviewDates.Renew(terms, new DateOnly(2028, 2, 1)).Value.ShouldNotBeNull();
        renewed.CadenceDays.ShouldBe(30);
        var book = AgreementBook
            .Empty(Pair)
            .Propose(renewed, Side.Mentee, Start)
            .Value.ShouldNotBeNull();
        book.InForce.ShouldBeNull();
    }

    private static AgreementBook Proposed(AgreementBook book, int cadence) =>
        book.Propose(new AgreementTerms { CadenceDays = cadence }, Side.Mentee, Start)
            .Value.ShouldNotBeNull();

    private static AgreementBook Accepted(AgreementBook book, int number, Side by) =>
        book.Accept(number, by, Start).Value.ShouldNotBeNull();
}
