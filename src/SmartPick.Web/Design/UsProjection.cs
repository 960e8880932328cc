namespace SmartPick.Web.Design;

/// <summary>
/// Places on a flat map of the United States: Albers' equal-area conic projection (Snyder, USGS Professional Paper 1395, 1987,
/// p. 100), with Alaska at a smaller scale, Hawaii and Puerto Rico drawn below the southern border.
/// </summary>
internal static class UsProjection
{
    /// <summary>Width of the map in its own units.</summary>
    public const double Width = 960;

    /// <summary>Height of the map in its own units.</summary>
    public const double Height = 590;

    private static readonly Conic Mainland = new(29.5, 45.5, 37.7, -96.0, 1230, 478, 300);

    private static readonly Conic Alaska = new(55, 65, 62, -152, 410, 150, 516);

    private static readonly Conic Hawaii = new(8, 18, 20.7, -157.2, 1230, 318, 546);

    private static readonly Conic PuertoRico = new(8, 18, 18.2, -66.4, 1230, 862, 560);

    /// <summary>Where a place lies on the map.</summary>
    /// <param name="state">Its two-letter state or territory.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    public static (double X, double Y) Place(string state, double latitude, double longitude) =>
        (
            state switch
            {
                "AK" => Alaska,
                "HI" => Hawaii,
                "PR" => PuertoRico,
                _ => Mainland,
            }
        ).Place(latitude, longitude);

    private sealed class Conic
    {
        private readonly double _n;
        private readonly double _c;
        private readonly double _rho0;
        private readonly double _meridian;
        private readonly double _scale;
        private readonly double _x;
        private readonly double _y;

        public Conic(
            double south,
            double north,
            double latitude,
            double meridian,
            double scale,
            double x,
            double y
        )
        {
            _n = (Sin(south) + Sin(north)) / 2;
            _c = Math.Pow(Math.Cos(Radians(south)), 2) + (2 * _n * Sin(south));
            _rho0 = Rho(latitude);
            _meridian = meridian;
            _scale = scale;
            _x = x;
            _y = y;
        }

        public (double X, double Y) Place(double latitude, double longitude)
        {
            var rho = Rho(latitude);
            var theta = _n * Radians(longitude - _meridian);
            return (
                _x + (_scale * rho * Math.Sin(theta)),
                _y - (_scale * (_rho0 - (rho * Math.Cos(theta))))
            );
        }

        private double Rho(double latitude) => Math.Sqrt(_c - (2 * _n * Sin(latitude))) / _n;

        private static double Sin(double degrees) => Math.Sin(Radians(degrees));

        private static double Radians(double degrees) => degrees * Math.PI / 180;
    }
}
