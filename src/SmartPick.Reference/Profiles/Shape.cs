namespace SmartPick.Reference.Profiles;

/// <summary>What a JSON value of a profile, a scenario or a workspace may be. One table of shapes serves the reader, the schema and the documentation.</summary>
internal abstract record Shape
{
    /// <summary>True or false.</summary>
    internal sealed record Flag : Shape;

    /// <summary>A whole number.</summary>
    /// <param name="Minimum">Smallest value allowed.</param>
    /// <param name="Maximum">Largest value allowed.</param>
    /// <param name="Unit">The unit, as a person says it.</param>
    internal sealed record Whole(int Minimum, int Maximum, string Unit) : Shape;

    /// <summary>A number.</summary>
    /// <param name="Minimum">Smallest value allowed.</param>
    /// <param name="Maximum">Largest value allowed.</param>
    /// <param name="Unit">The unit, as a person says it.</param>
    internal sealed record Number(double Minimum, double Maximum, string Unit) : Shape;

    /// <summary>The seed of random numbers: a whole number of 64 bits.</summary>
    internal sealed record Seed : Shape;

    /// <summary>Free text.</summary>
    /// <param name="Longest">Most characters allowed.</param>
    /// <param name="OrEmpty">True where no text at all is one as well.</param>
    internal sealed record FreeText(int Longest, bool OrEmpty = false) : Shape;

    /// <summary>A day, as year, month and day: 2026-11-23.</summary>
    internal sealed record Day : Shape;

    /// <summary>A day with a time on some clock, without a zone: 2026-11-23T09:00.</summary>
    internal sealed record Moment : Shape;

    /// <summary>One of a few names.</summary>
    internal sealed record Choice(IReadOnlyList<string> Names) : Shape;

    /// <summary>A name that the reference data knows.</summary>
    internal sealed record Known(CatalogWord Word) : Shape;

    /// <summary>A list in which each entry stands once; objects may be alike.</summary>
    /// <param name="Item">Each entry.</param>
    /// <param name="Most">Most entries allowed.</param>
    internal sealed record Many(Shape Item, int Most) : Shape;

    /// <summary>An object whose names are program codes.</summary>
    /// <param name="Value">What stands at each code.</param>
    internal sealed record ByProgram(Shape Value) : Shape;

    /// <summary>An object with fields of its own.</summary>
    internal sealed record Form(IReadOnlyList<Field> Fields) : Shape;

    /// <summary>An object of one of two forms, told apart by a field that only one of them has.</summary>
    /// <param name="Mark">The field's name.</param>
    /// <param name="Marked">The form that has it.</param>
    /// <param name="Usual">The other one.</param>
    /// <param name="Words">What is asked, in words.</param>
    internal sealed record Either(string Mark, Form Marked, Form Usual, string Words) : Shape
    {
        /// <summary>The form that an object is meant to have.</summary>
        public Form Of(LocatedValue value) => value.Members.ContainsKey(Mark) ? Marked : Usual;
    }
}

/// <summary>The kinds of names that the reference data knows.</summary>
internal enum CatalogWord
{
    /// <summary>A specialty's name.</summary>
    Specialty,

    /// <summary>A state or territory, two letters.</summary>
    State,

    /// <summary>A census division.</summary>
    Division,

    /// <summary>A census region.</summary>
    Region,

    /// <summary>A program's ACGME code.</summary>
    Program,
}

/// <summary>One field of the profile.</summary>
/// <param name="Name">Its JSON name.</param>
/// <param name="Shape">What its value may be.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="WhenUnknown">What happens when it is left out or null.</param>
/// <param name="Moves">Which numbers of the answer it moves.</param>
internal sealed record Field(
    string Name,
    Shape Shape,
    string Meaning,
    string WhenUnknown,
    string Moves
)
{
    /// <summary>What <see cref="WhenUnknown"/> says of a field that must be given.</summary>
    public const string MustBeGiven = "must be given";

    /// <summary>True when the profile cannot be read without it.</summary>
    public bool IsRequired => string.Equals(WhenUnknown, MustBeGiven, StringComparison.Ordinal);
}
