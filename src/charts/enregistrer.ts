import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';

/** Tells chart.js the kinds that we draw, at build and in the browser: what is not named here is not shipped. */
export function enregistrer(): void {
  Chart.register(BarController, BarElement, CategoryScale, LinearScale);
  Chart.register(LineController, LineElement, PointElement, DoughnutController, ArcElement);
}
