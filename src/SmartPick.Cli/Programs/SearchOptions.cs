using System.CommandLine;
using SmartPick.Engine.Catalog;
using SmartPick.Reference;
using SmartPick.Reference.Answers;

namespace SmartPick.Cli.Programs;

/// <summary>The filters of a search, read from the command line.</summary>
internal sealed class SearchOptions
{
    private readonly Option<string?> _specialty = new("--specialty")
    {
        Description = "A specialty's name, such as \"Internal Medicine\".",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _state = new("--state")
    {
        Description = "Two letters; may be given several times, or with commas.",
        HelpName = "STATE",
    };

    private readonly Option<string?> _near = new("--near")
    {
        Description =
            "A city with a program, such as \"Durham, NC\", a program's code, or LATITUDE,LONGITUDE in degrees.",
        HelpName = "PLACE",
    };

    private readonly Option<string?> _within = new("--within")
    {
        Description = FormattableString.Invariant(
            $"How near, in kilometres (a mile is 1.61); default {SearchText.UsualDistance}: {Distances.Words(SearchText.UsualDistance)}."
        ),
        HelpName = "KM",
    };

    private readonly Option<string?> _text = new("--text")
    {
        Description = "Words that the program's name or city holds, all of them; or its code.",
        HelpName = "WORDS",
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_specialty);
        command.Add(_state);
        command.Add(_near);
        command.Add(_within);
        command.Add(_text);
    }

    /// <summary>The search, or every problem of the options.</summary>
    public Reading<ProgramSearch> Read(ParseResult parsed, ProgramCatalog catalog) =>
        new SearchText(
            parsed.GetValue(_specialty),
            parsed.GetValue(_state) ?? [],
            parsed.GetValue(_near),
            parsed.GetValue(_within),
            parsed.GetValue(_text),
            "--"
        ).Read(catalog);
}
