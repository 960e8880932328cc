namespace SmartPick.Matching.Instances;

/// <summary>One choice of an applicant: the program and where it ranks the applicant.</summary>
/// <param name="Program">Program index.</param>
/// <param name="Rank">The applicant's place on the program's list, 0 is the best.</param>
internal readonly record struct Edge(int Program, int Rank);

/// <summary>One choice of a couple. A program of -1 means unmatched; its rank is then 0 and means nothing.</summary>
internal readonly record struct PairEdge(
    int FirstProgram,
    int FirstRank,
    int SecondProgram,
    int SecondRank
);
