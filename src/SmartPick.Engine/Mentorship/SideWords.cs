namespace SmartPick.Engine.Mentorship;

/// <summary>The sides as the log has them.</summary>
public static class SideWords
{
    /// <summary>The word for a side.</summary>
    /// <param name="side">The side.</param>
    public static string Key(Side side) => side is Side.Mentor ? "mentor" : "mentee";

    /// <summary>The side of a word; null for none.</summary>
    /// <param name="word">The word.</param>
    public static Side? Of(string? word) =>
        word switch
        {
            "mentor" => Side.Mentor,
            "mentee" => Side.Mentee,
            _ => null,
        };
}
