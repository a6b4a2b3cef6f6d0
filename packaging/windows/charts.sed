# sed -E -i: QtCharts of Qt 5.15, as Qt 6 has its classes. They are in no namespace of their own any more.
/^#define QT_CHARTS_NAMESPACE/d
s/QT_CHARTS_NAMESPACE:://g
s/QtCharts:://g
