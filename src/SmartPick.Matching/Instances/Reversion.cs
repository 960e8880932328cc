namespace SmartPick.Matching.Instances;

/// <summary>An agreement that positions a program cannot fill go to another program.</summary>
/// <param name="Donor">Index of the program that gives; it tries to fill first.</param>
/// <param name="Receiver">Index of the program that receives.</param>
/// <param name="Seats">The most positions that may move, at least 1.</param>
public readonly record struct Reversion(int Donor, int Receiver, int Seats);
