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

    private static AgreementBook Proposed(AgreementBook book, int cadence) =>
        book.Propose(new AgreementTerms { CadenceDays = cadence }, Side.Mentee, Start)
            .Value.ShouldNotBeNull();

    private static AgreementBook Accepted(AgreementBook book, int number, Side by) =>
        book.Accept(number, by, Start).Value.ShouldNotBeNull();
}
