namespace SmartPick.Platform.Tests;

/// <summary>The databases that every test of stored things runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
