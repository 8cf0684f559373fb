public enum OrderExportPlaceholder {}
