namespace Kyodo.Silo.Import.Layouts;

/// <summary>Columns that our own layouts share.</summary>
internal static class OwnColumns
{
    internal static readonly ImportColumn Key = new("管理番号", "番号", "整理番号", "ID", "NO", "key");
    internal static readonly ImportColumn District = new("地区", "地区名", "地区番号", "district");
    internal static readonly ImportColumn Address = new("住所", "所在地", "address");
    internal static readonly ImportColumn PlaceName = new("町名", "場所", "場所名", "会場", "place");
    internal static readonly ImportColumn Latitude = new("緯度", "latitude", "lat");
    internal static readonly ImportColumn Longitude = new("経度", "longitude", "lon", "lng");
}
