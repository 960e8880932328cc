namespace SmartPick.Web.Features.TryMatch;

/// <summary>Ready-made markets, in the form of links.</summary>
internal static class MatchExamples
{
    /// <summary>The examples, in the order shown; the first is what the page opens with.</summary>
    public static IReadOnlyList<MatchExample> All { get; } =
    [
        new(
            "three",
            "Three applicants, three programs",
            "Everybody wants City first. Watch who is held, and who has to go on.",
            """{"v":1,"a":[["Ann",[0,1,2]],["Bob",[0,2,1]],["Cara",[0,1,2]]],"p":[["City",1,[1,2,0]],["Mercy",1,[0,2,1]],["General",1,[2,0,1]]]}"""
        ),
        new(
            "honest",
            "Why true preferences are best",
            "City is out of reach for Ann. Ranking it first costs Ann nothing: see “Try other lists” beside the steps.",
            """{"v":1,"a":[["Ann",[0,1,2,3]],["Bob",[0,1,3]],["Cara",[3,1,0]],["Dan",[0,2,1,3]],["Eve",[2,1,3]]],"p":[["City",1,[3,1,2,0]],["Mercy",1,[4,0,1,2,3]],["General",1,[0,4,3]],["Lakeside",2,[2,1,0,4,3]]]}"""
        ),
        new(
            "couple",
            "A couple",
            "Cara and Dan rank pairs of programs, so as to be near each other.",
            """{"v":1,"a":[["Ann",[0,1,2]],["Bob",[1,0,2]],["Cara",[]],["Dan",[]]],"p":[["City",2,[2,0,3,1]],["Mercy",1,[0,3,1,2]],["General",2,[1,2,3,0]]],"c":[[2,3,[[0,1],[0,0],[2,2],[0,-1]]]]}"""
        ),
        new(
            "none",
            "A market with no stable matching",
            "One couple, one single, two programs: whatever is tried, somebody would rather change.",
            """{"v":1,"a":[["Sam",[0,1]],["Cara",[]],["Dan",[]]],"p":[["City",1,[1,0]],["Mercy",1,[0,2]]],"c":[[1,2,[[0,1]]]]}"""
        ),
        new(
            "quotas",
            "First-year lists and moving positions",
            "An advanced program with its first year elsewhere, an even number, and positions that pass on.",
            """{"v":1,"a":[["Ann",[0,1]],["Bob",[0,1]],["Cara",[1,2]],["Dan",[1,3]],["Eve",[3,1]]],"p":[["Radiology",1,[0,1]],["Medicine",3,[2,3,0,1,4],"even"],["First Year",2,[0,2]],["Surgery",1,[4,3]]],"s":[[0,0,[2]]],"r":[[2,3,1]]}"""
        ),
    ];

    /// <summary>The example with a key, or null.</summary>
    public static MatchExample? Find(string key) =>
        All.FirstOrDefault(example => string.Equals(example.Key, key, StringComparison.Ordinal));
}

/// <summary>A ready-made market.</summary>
/// <param name="Key">Its name in a form.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="About">What there is to see.</param>
/// <param name="Market">The market, in the form of links.</param>
internal sealed record MatchExample(string Key, string Title, string About, string Market)
{
    /// <summary>True while the market shown, in the form of links, is this example, unchanged.</summary>
    public bool IsShownBy(string link) => string.Equals(link, Market, StringComparison.Ordinal);
}
