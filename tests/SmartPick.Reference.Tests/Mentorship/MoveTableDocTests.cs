using System.Text.RegularExpressions;
using SmartPick.Engine.Mentorship.Relationships;

namespace SmartPick.Reference.Tests.Mentorship;

/// <summary>The table of docs/mentorship-rules.md is the table of the code.</summary>
public sealed partial class MoveTableDocTests
{
    private static readonly Dictionary<RelationshipMove, string> Moves = new()
    {
        [RelationshipMove.HoldConversation] = "hold the conversation",
        [RelationshipMove.NotTakeUp] = "not take it up",
        [RelationshipMove.WithdrawOffer] = "withdraw the offer",
        [RelationshipMove.DeclineOffer] = "decline the offer",
        [RelationshipMove.FinishTaper] = "finish the taper",
    };

    [Fact]
    public void The_documented_moves_are_those_of_the_table()
    {
        var documented = File.ReadAllLines(
                Path.Combine(Repository.Root, "docs", "mentorship-rules.md")
            )
            .SkipWhile(line => !line.StartsWith("| in this state", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        var everywhere = new[] { RelationshipMove.End, RelationshipMove.Block };
        documented.ShouldBe(
            MoveTable
                .Rules.Where(rule => !everywhere.Contains(rule.Move))
                .OrderBy(rule => rule.From)
                .Select(rule => Line(Words(rule.From), rule))
                .Append(Line("any open state", One(RelationshipMove.End, MoveTable.Open)))
                .Append(
                    Line(
                        "any state",
                        One(RelationshipMove.Block, Enum.GetValues<RelationshipState>())
                    )
                ),
            ignoreOrder: true
        );
    }

    // The same for every state named, and for no other.
    private static MoveRule One(RelationshipMove move, IReadOnlyList<RelationshipState> states)
    {
        var rules = MoveTable.Rules.Where(rule => rule.Move == move).ToList();
        rules.Select(rule => rule.From).ShouldBe(states, ignoreOrder: true);
        rules.Select(rule => (rule.May, rule.To, rule.Logs)).Distinct().Count().ShouldBe(1);
        return rules[0];
    }

    private static string Line(string from, MoveRule rule)
    {
        var move = Moves.GetValueOrDefault(rule.Move) ?? Words(rule.Move);
        return $"| {from} | {move} | {Who(rule.May)} | {Words(rule.To)} |";
    }

    private static string Who(MoveActors may) =>
        may switch
        {
            MoveActors.EitherSide => "mentor or mentee",
            MoveActors.EitherSide | MoveActors.Clock => "mentor, mentee or the clock",
            MoveActors.Clock => "the clock",
            MoveActors.Mentor => "mentor",
            _ => may.ToString(),
        };

    private static string Words(Enum value) =>
        Capital().Replace(value.ToString(), " $0").Trim().ToLowerInvariant();

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
