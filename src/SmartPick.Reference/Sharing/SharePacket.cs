namespace SmartPick.Reference.Sharing;

/// <summary>
/// What an applicant shows a mentor: a picture of that day, read-only, with only what the applicant chose to put in
/// (<c>docs/workspace.md</c>). It stands in a file or on paper and on no server.
/// </summary>
/// <param name="SmartpickShare">The version of the form, 1.</param>
/// <param name="MadeOn">The day it was made, yyyy-MM-dd.</param>
/// <param name="Name">What the applicant is called; null when left out.</param>
/// <param name="Profile">Answers, in the order asked; null when left out.</param>
/// <param name="List">The list; null when left out.</param>
/// <param name="Applications">Applications and how they stand; null when left out.</param>
/// <param name="Ranks">Programs ranked, most preferred first; null when left out.</param>
/// <param name="Questions">What the applicant asks the mentor; null for nothing.</param>
/// <param name="Who">The applicant in a line, without a name; null when the answers are left out.</param>
/// <param name="Gaps">What is missing, not answered or to be checked; null when the answers are left out.</param>
/// <param name="Standing">How the season stands; null when applications are left out or nothing is heard.</param>
/// <param name="RankList">What the rank order list comes to, and what to look at again; null when left out.</param>
public sealed record SharePacket(
    int SmartpickShare,
    string MadeOn,
    string? Name = null,
    IReadOnlyList<PacketLine>? Profile = null,
    PacketList? List = null,
    IReadOnlyList<PacketApplication>? Applications = null,
    IReadOnlyList<string>? Ranks = null,
    string? Questions = null,
    string? Who = null,
    IReadOnlyList<string>? Gaps = null,
    PacketStanding? Standing = null,
    PacketRankList? RankList = null
);

/// <summary>How a season stands on the day of the packet.</summary>
/// <param name="Match">Chance to match in the primary specialty with what has been heard, 0 to 1.</param>
/// <param name="Thin">True when the evidence is thin.</param>
/// <param name="Held">Interviews held or offered.</param>
/// <param name="Open">Applications that can still lead to a match.</param>
/// <param name="Correction">What was taken off the model's chance, and why; null for nothing.</param>
public sealed record PacketStanding(
    PacketFigure Match,
    bool Thin,
    int Held,
    int Open,
    string? Correction = null
);

/// <summary>What a rank order list comes to.</summary>
/// <param name="Match">Chance to match with it, 0 to 1.</param>
/// <param name="Thin">True when the evidence is thin.</param>
/// <param name="Here">Chance to match at each rank, as the programs are ranked; null for one that no chance can be given of.</param>
/// <param name="FirstYears">First years for advanced positions, most preferred first.</param>
/// <param name="Look">What to look at again.</param>
/// <param name="Correction">What was taken off the model's chance, and why; null for nothing.</param>
public sealed record PacketRankList(
    PacketFigure Match,
    bool Thin,
    IReadOnlyList<PacketRank> Here,
    IReadOnlyList<string> FirstYears,
    IReadOnlyList<string> Look,
    string? Correction = null
);

/// <summary>The chance at a rank.</summary>
/// <param name="Match">Chance to match there, 0 to 1; null when none can be given.</param>
public sealed record PacketRank(PacketFigure? Match);

/// <summary>An answer of the profile.</summary>
/// <param name="What">The field.</param>
/// <param name="Says">What it says.</param>
public sealed record PacketLine(string What, string Says);

/// <summary>A figure with its 90 % interval.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">Its upper end.</param>
public sealed record PacketFigure(double Value, double Low, double High);

/// <summary>The list and what it comes to.</summary>
/// <param name="Specialty">The specialty.</param>
/// <param name="Season">The year of the Match.</param>
/// <param name="FittedOn">The day the model was fitted.</param>
/// <param name="Match">Chance to match with the list, 0 to 1.</param>
/// <param name="Thin">True when the evidence is thin.</param>
/// <param name="Interviews">Expected number of interviews.</param>
/// <param name="Cost">Cost of the applications, US dollars.</param>
/// <param name="Programs">The programs.</param>
/// <param name="Sources">Where figures come from.</param>
/// <param name="Correction">What was taken off the model's chance, and why; null for nothing.</param>
/// <param name="BaseRate">The published rate beside the chance, in words; null when none is published.</param>
/// <param name="Parallel">The second specialty; null for a list of one.</param>
/// <param name="Anywhere">Chance to match in either, 0 to 1; null for a list of one.</param>
public sealed record PacketList(
    string Specialty,
    int Season,
    string FittedOn,
    PacketFigure Match,
    bool Thin,
    PacketFigure Interviews,
    int Cost,
    IReadOnlyList<PacketProgram> Programs,
    IReadOnlyList<PacketLine> Sources,
    string? Correction = null,
    string? BaseRate = null,
    string? Parallel = null,
    PacketFigure? Anywhere = null
);

/// <summary>A program of the list.</summary>
/// <param name="Code">Its ACGME code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">City and state.</param>
/// <param name="Signal">none, silver, gold or single.</param>
/// <param name="Interview">Chance of an interview, 0 to 1.</param>
/// <param name="Reasons">Why it is on the list, each with its source.</param>
/// <param name="Note">The applicant's own note; null when left out.</param>
/// <param name="Thin">True when the evidence for the chance of an interview is thin.</param>
/// <param name="Specialty">Its specialty where the list holds more than one; null where it holds one.</param>
public sealed record PacketProgram(
    string Code,
    string Name,
    string Place,
    string Signal,
    PacketFigure Interview,
    IReadOnlyList<string> Reasons,
    string? Note = null,
    bool Thin = false,
    string? Specialty = null
);

/// <summary>An application and how it stands.</summary>
/// <param name="Program">The program, by name and place.</param>
/// <param name="Signal">none, silver, gold or single.</param>
/// <param name="Stands">How it stands, in a word.</param>
public sealed record PacketApplication(string Program, string Signal, string Stands);
