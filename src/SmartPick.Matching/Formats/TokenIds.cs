using System.Runtime.CompilerServices;
using System.Text;

namespace SmartPick.Matching.Formats;

/// <summary>
/// Ids of one kind, numbered in the order in which they are first met and compared by their bytes. Small whole numbers in their
/// usual form are found by their value, everything else by a hash.
/// </summary>
internal sealed class TokenIds
{
    /// <summary>Values below this are looked up directly: at most four megabytes for a kind.</summary>
    private const int DirectLimit = 1 << 20;

    /// <summary>Digits of which every number may be below the limit.</summary>
    public const int MostDirectDigits = 7;

    private int[] _direct = new int[1024];
    private int[] _slots = [];
    private int _hashed;
    private int[] _offset = new int[256];
    private int[] _length = new int[256];

    /// <summary>Number of ids met.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers plus one of the ids that are small whole numbers, by value; 0 for none. Changes when an id is added.</summary>
    public int[] Direct => _direct;

    /// <summary>The bytes of an id.</summary>
    public ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> text, int id) =>
        text.Slice(_offset[id], _length[id]);

    /// <summary>An id as text.</summary>
    public string Text(ReadOnlySpan<byte> text, int id) => Encoding.UTF8.GetString(Bytes(text, id));

    /// <summary>The number of the id that stands at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Of(ReadOnlySpan<byte> text, int offset, int length)
    {
        var token = text.Slice(offset, length);
        return ValueOf(token) is var value and >= 0
            ? OfValue(value, offset, length)
            : OfHash(text, token, offset);
    }

    /// <summary>The number of an id that is a whole number in its usual form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int OfNumber(ReadOnlySpan<byte> text, int value, int offset, int length) =>
        value < DirectLimit
            ? OfValue(value, offset, length)
            : OfHash(text, text.Slice(offset, length), offset);

    private int OfValue(int value, int offset, int length)
    {
        if (value >= _direct.Length)
        {
            Array.Resize(ref _direct, Math.Max(value + 1, _direct.Length * 2));
        }

        ref var entry = ref _direct[value];
        if (entry == 0)
        {
            entry = Add(offset, length) + 1;
        }

        return entry - 1;
    }

    private int OfHash(ReadOnlySpan<byte> text, ReadOnlySpan<byte> token, int offset)
    {
        if (_hashed * 2 >= _slots.Length)
        {
            GrowSlots(text);
        }

        var slot = SlotOf(text, token);
        if (_slots[slot] == 0)
        {
            _slots[slot] = Add(offset, token.Length) + 1;
            _hashed++;
        }

        return _slots[slot] - 1;
    }

    private int SlotOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> token)
    {
        var mask = _slots.Length - 1;
        // Seeded by the process, so that no text can be written whose ids all collide.
        var hash = default(HashCode);
        hash.AddBytes(token);
        var slot = hash.ToHashCode() & mask;
        while (_slots[slot] != 0 && !Bytes(text, _slots[slot] - 1).SequenceEqual(token))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void GrowSlots(ReadOnlySpan<byte> text)
    {
        _slots = new int[Math.Max(64, _slots.Length * 4)];
        for (var id = 0; id < Count; id++)
        {
            if (ValueOf(Bytes(text, id)) < 0)
            {
                _slots[SlotOf(text, Bytes(text, id))] = id + 1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Add(int offset, int length)
    {
        if (Count == _offset.Length)
        {
            Array.Resize(ref _offset, Count * 2);
            Array.Resize(ref _length, Count * 2);
        }

        _offset[Count] = offset;
        _length[Count] = length;
        return Count++;
    }

    /// <summary>The value of a small whole number in its usual form; -1 for any other id.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ValueOf(ReadOnlySpan<byte> token)
    {
        if (token.Length > MostDirectDigits || (token[0] == '0' && token.Length > 1))
        {
            return -1;
        }

        var value = 0;
        foreach (var letter in token)
        {
            if (!char.IsAsciiDigit((char)letter))
            {
                return -1;
            }

            value = (value * 10) + (letter - '0');
        }

        return value < DirectLimit ? value : -1;
    }
}
