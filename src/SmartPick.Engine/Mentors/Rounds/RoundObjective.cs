namespace SmartPick.Engine.Mentors.Rounds;

/// <summary>What a round is to bring about.</summary>
public enum RoundObjective
{
    /// <summary>Most people placed; of these placements the one whose lowest score is highest; of these the largest sum. A second mentor is given only once everybody who can have one has a first.</summary>
    Lexicographic,

    /// <summary>The largest sum of scores over all places at once.</summary>
    Sum,
}
